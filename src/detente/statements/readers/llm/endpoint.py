"""An OpenAI-compatible endpoint, asked for one JSON object at a time."""

import json
import logging
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

import httpx
import stamina

from detente.errors import EndpointError, MissingModel
from detente.statements.readers.llm.asking import Ask
from detente.statements.readers.llm.repair import object_in
from detente.statements.readers.llm.schema import schema
from detente.statements.readers.llm.settings import MASK, Settings

__all__ = ["Endpoint", "Mode", "Patience", "Reply", "body", "headers"]

logging.getLogger("stamina").addHandler(logging.NullHandler())  # else each retry is printed
AS_USUAL = httpx.USE_CLIENT_DEFAULT
BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""Answers that may pass."""
UNSUPPORTED = frozenset({400, 415, 422, 500, 501})
"""Answers of servers that do not know a response format."""
LONGEST = 300
"""Characters of a server's message that are told."""
AGAIN = (
    "That was not one whole JSON object. Send the whole object again, and nothing else: "
    "no comment, no marks around it."
)


class Mode(StrEnum):
    """How the shape of the reply is asked for, the strictest first."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Patience:
    """How often and for how long a busy endpoint is asked again."""

    attempts: int = 4
    wait: float = 2.0
    """Seconds before the second try; it doubles."""
    longest: float = 60.0
    """The longest pause that a server can ask for."""


class Reply(NamedTuple):
    """What the model wrote, and how much was read and written."""

    text: str
    cut: bool = False
    """Whether it was cut off at the endpoint's limit."""
    read: int = 0
    """Tokens of the request by the endpoint's own count; 0 if it does not tell."""
    written: int = 0


class _Answered(Exception):
    """The server answered otherwise than with a reply."""

    def __init__(self, status: int, message: str, pause: float = 0) -> None:
        super().__init__(f"the server answered {status}")
        self.status = status
        self.message = message
        self.pause = pause


class Endpoint:
    """One endpoint; what response format it knows is found out once."""

    def __init__(self, settings: Settings, patience: Patience | None = None) -> None:
        self.settings = settings
        self.patience = patience or Patience()
        self.modes = list(Mode)
        """Those that the endpoint has not refused."""

    def reply(self, ask: Ask) -> Reply:
        """The reply to a request, one more time asked for if it holds no object.

        Raises:
            EndpointError: There is no answer, or none that can be used.
            MissingModel: Nothing is there, or it does not know the key or the model.
        """
        reply = self._reply(ask.messages)
        if object_in(reply.text) is None and not reply.cut:
            said = {"role": "assistant", "content": reply.text}
            reply = self._reply([*ask.messages, said, {"role": "user", "content": AGAIN}])
        if object_in(reply.text) is None:
            raise EndpointError(
                f"the model {self.settings.model!r} did not reply with a JSON object",
                "try a larger model, or a smaller DETENTE_LLM_PART",
            )
        return reply

    def _reply(self, messages: list[dict[str, str]]) -> Reply:
        """The reply in the strictest format that the endpoint knows."""
        while True:
            try:
                return self._patiently(body(messages, self.settings, self.modes[0]))
            except _Answered as error:
                if error.status not in UNSUPPORTED or len(self.modes) == 1:
                    raise self._explained(error) from None
                self.modes.pop(0)
            except httpx.HTTPError as error:
                raise self._unreached(error) from None

    def _patiently(self, told: dict[str, Any]) -> Reply:
        caller = stamina.RetryingCaller(
            attempts=self.patience.attempts,
            timeout=None,
            wait_initial=self.patience.wait,
            wait_jitter=self.patience.wait,
        )
        return caller(self._passing, lambda: self._post(told))  # no argument that could be logged

    def _passing(self, error: Exception) -> bool | timedelta:
        """Whether to try again, and after how long if the server tells."""
        if isinstance(error, _Answered):
            if error.pause:
                return timedelta(seconds=min(error.pause, self.patience.longest))
            return error.status in BUSY
        return isinstance(error, httpx.TransportError)

    def _post(self, told: dict[str, Any]) -> Reply:
        settings = self.settings
        url = httpx.URL(settings.url).copy_with(path=settings.path)
        response = _client(settings.seconds, not settings.local).post(
            settings.address,  # without its query, which httpx would log
            json=told,
            headers=headers(settings),
            auth=httpx.BasicAuth(url.username, url.password) if url.userinfo else AS_USUAL,
            extensions={"target": url.raw_path} if url.query else None,
        )
        if response.status_code != 200:
            raise _Answered(response.status_code, _message(response), _pause(response))
        try:
            return _reply_of(response.json())
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            raise EndpointError(
                f"{settings.address} does not answer as a chat endpoint does",
                "set DETENTE_LLM_URL to the base of an OpenAI-compatible address",
            ) from None

    def _unreached(self, error: httpx.HTTPError) -> Exception:
        """No answer at all: of one request, or of the whole server."""
        why = self.settings.masked(str(error)) or type(error).__name__
        what = f"{self.settings.address} gives no answer ({why})"
        if isinstance(error, httpx.ConnectError):
            return MissingModel(what, "start the server, or set DETENTE_LLM_URL right")
        return EndpointError(what, "try again, with a larger DETENTE_LLM_SECONDS if it is slow")

    def _explained(self, error: _Answered) -> Exception:
        """What the user can do about an answer."""
        settings = self.settings
        message = settings.masked(error.message)[:LONGEST]
        what = f"{settings.address} answered {error.status}" + (f": {message}" if message else "")
        if error.status in (401, 403):
            return MissingModel(what, "set DETENTE_LLM_KEY to a key of this endpoint")
        if error.status == 404:
            return MissingModel(what, "set DETENTE_LLM_URL and DETENTE_LLM_MODEL right")
        if 300 <= error.status < 400:
            return MissingModel(what, "set DETENTE_LLM_URL to the address that it points to")
        if error.status in BUSY:
            return EndpointError(what, "try again later, with fewer --jobs")
        return EndpointError(
            what,
            "set DETENTE_LLM_MODEL and DETENTE_LLM_OPTIONS right, or a smaller DETENTE_LLM_PART",
        )


def body(messages: list[dict[str, str]], settings: Settings, mode: Mode) -> dict[str, Any]:
    """The body of a request in one format; the user's options are laid over it."""
    told: dict[str, Any] = {"model": settings.model, "messages": messages, "temperature": 0}
    if mode is Mode.SCHEMA:
        told["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "reading", "schema": schema()},
        }
    else:
        shape = f"\n\nThe JSON schema of the reply:\n{json.dumps(schema())}"
        first = {**messages[0], "content": messages[0]["content"] + shape}
        told["messages"] = [first, *messages[1:]]
        if mode is Mode.OBJECT:
            told["response_format"] = {"type": "json_object"}
    told |= json.loads(settings.options)
    return {name: value for name, value in told.items() if value is not None}


def headers(settings: Settings, masked: bool = False) -> dict[str, str]:
    """What is sent beside the body; masked, to be shown."""
    if not settings.key:
        return {}
    return {"Authorization": f"Bearer {MASK if masked else settings.key}"}


@cache
def _client(seconds: float, proxies: bool) -> httpx.Client:
    """One client a process; to an endpoint of the user's own it goes straight."""
    return httpx.Client(timeout=httpx.Timeout(seconds, connect=10), trust_env=proxies)


def _reply_of(told: Any) -> Reply:
    choice = told["choices"][0]
    content = choice["message"]["content"] or ""
    if not isinstance(content, str):
        content = "".join(piece.get("text", "") for piece in content)
    usage = told.get("usage") or {}
    return Reply(
        content,
        choice.get("finish_reason") == "length",
        int(usage.get("prompt_tokens") or 0),
        int(usage.get("completion_tokens") or 0),
    )


def _message(response: httpx.Response) -> str:
    """What a server says went wrong, on one line."""
    try:
        told = response.json()
        error = told.get("error", told)
        text = error.get("message") if isinstance(error, dict) else error
    except (ValueError, AttributeError):
        text = response.text
    return " ".join(str(text or "").split())


def _pause(response: httpx.Response) -> float:
    """The seconds for which a busy server asks; 0 if it does not."""
    if response.status_code not in BUSY:
        return 0
    try:
        return max(float(response.headers.get("retry-after", 0)), 0)
    except ValueError:
        return 0
