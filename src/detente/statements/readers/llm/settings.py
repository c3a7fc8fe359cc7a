"""Which endpoint is asked, and how: told by the environment alone."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from detente.errors import MissingModel

__all__ = ["PART", "Price", "Settings", "declared_local", "settings_from"]

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"", "0", "false", "no", "off"})
PART = 9_000
"""Characters of a report that one request holds; 19 of 20 reports are shorter."""
LEAST = 1_500
SECONDS = 300.0
"""How long an answer may take; a large model on a small machine needs minutes."""
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MASK = "***"
HOW = "docs/how-to/use-a-language-model.md tells how"


class Price(NamedTuple):
    """What a million tokens cost, in whatever currency the user thinks."""

    read: float
    written: float


@dataclass(frozen=True, slots=True)
class Settings:
    """How a language model is reached; a key is never shown."""

    url: str = field(default="", repr=False)
    """The base of the endpoint, as https://host/v1."""
    model: str = ""
    key: str = field(default="", repr=False)
    local: bool = False
    """Whether the user declares that no text leaves his machines that way."""
    options: str = "{}"
    """JSON that is laid over the body of each request; null takes a field out."""
    price: Price | None = None
    cache: Path | None = None
    """Where replies are kept; None keeps none."""
    replies: Path | None = None
    """Recorded replies that take the endpoint's place."""
    record: Path | None = None
    """Where replies are written down, to be read again as recorded ones."""
    seconds: float = SECONDS
    part: int = PART

    @property
    def remote(self) -> bool:
        """Whether texts leave the machines of the user."""
        return not self.local and self.replies is None

    @property
    def address(self) -> str:
        """Where requests go, without what may be secret in it."""
        url = urlsplit(self.url)
        return f"{url.scheme}://{url.netloc.rpartition('@')[2]}{self.path}"

    @property
    def path(self) -> str:
        """The path of the address."""
        path = urlsplit(self.url).path.rstrip("/")
        return path if path.endswith("/chat/completions") else f"{path}/chat/completions"

    def masked(self, text: str) -> str:
        """A text without the key, should a server repeat it."""
        url = urlsplit(self.url)
        secrets = {self.key, url.password, *(value for _, value in parse_qsl(url.query))}
        for secret in sorted(filter(None, secrets), key=len, reverse=True):
            text = text.replace(secret, MASK)
        return text


def settings_from(environment: Mapping[str, str]) -> Settings:
    """What the variables DETENTE_LLM_... tell.

    Raises:
        MissingModel: One of them cannot be meant so.
    """
    told = {k.removeprefix("DETENTE_LLM_"): v.strip() for k, v in environment.items()}
    settings = Settings(
        told.get("URL", ""),
        told.get("MODEL", ""),
        told.get("KEY", ""),
        declared_local(environment),
        json.dumps(_options(told.get("OPTIONS", ""))),
        _price(told.get("PRICE", "")),
        _cache(told.get("CACHE"), environment),
        _path(told.get("REPLIES", "")),
        _path(told.get("RECORD", "")),
        _number("SECONDS", told.get("SECONDS", ""), SECONDS, 1),
        int(_number("PART", told.get("PART", ""), PART, LEAST)),
    )
    if settings.url:
        _check_url(settings)
    return settings


def declared_local(environment: Mapping[str, str]) -> bool:
    """Whether the endpoint is said to be the user's own; anything unclear is no."""
    return environment.get("DETENTE_LLM_LOCAL", "").strip().lower() in YES


def _check_url(settings: Settings) -> None:
    try:
        url = urlsplit(settings.url)
        host = url.hostname if url.port is None or url.port else None
    except ValueError:
        host = None
    if not host or url.scheme not in ("http", "https"):
        raise MissingModel(
            "DETENTE_LLM_URL is no http(s) address", f"write it as https://host/v1; {HOW}"
        )
    if settings.key and url.scheme == "http" and not (settings.local or host in LOOPBACK):
        raise MissingModel(
            "DETENTE_LLM_URL is not encrypted: the key would be sent for all to see",
            "use https, or declare the endpoint your own with DETENTE_LLM_LOCAL=1",
        )


def _options(told: str) -> Any:
    try:
        options = json.loads(told or "{}")
    except ValueError:
        options = None
    if not isinstance(options, dict):
        raise MissingModel(
            "DETENTE_LLM_OPTIONS is no JSON object", """write it as '{"max_tokens": 8000}'"""
        )
    return options


def _price(told: str) -> Price | None:
    if not told:
        return None
    try:
        read, written = (float(part) for part in told.split("/"))
    except ValueError:
        read = written = math.nan
    if not (0 <= read < math.inf and 0 <= written < math.inf):
        raise MissingModel(
            f"DETENTE_LLM_PRICE {told!r} is no price",
            "write what a million tokens cost, read and written, as 2.50/10",
        )
    return Price(read, written)


def _number(name: str, told: str, usual: float, least: float) -> float:
    try:
        value = float(told or usual)
    except ValueError:
        value = math.nan
    if not least <= value < math.inf:
        raise MissingModel(
            f"DETENTE_LLM_{name} {told!r} does not do", f"write a number of {least:g} or more"
        )
    return value


def _path(told: str) -> Path | None:
    return Path(told).expanduser() if told else None


def _cache(told: str | None, environment: Mapping[str, str]) -> Path | None:
    """The folder that is named, else the user's own; none if it is turned off."""
    if told is not None and told.lower() in NO:
        return None
    if told:
        return Path(told).expanduser()
    base = environment.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "detente" / "llm"
