"""The requests that reading a document would send, exactly but for the key."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.model import Document, Handling
from detente.statements.readers.llm.answering import cache_of
from detente.statements.readers.llm.asking import Ask, ask
from detente.statements.readers.llm.cost import count_tokens, expected_reply
from detente.statements.readers.llm.endpoint import Mode, body, headers
from detente.statements.readers.llm.lines import lines, numbered
from detente.statements.readers.llm.parts import parts
from detente.statements.readers.llm.settings import Settings
from detente.statements.readers.unread import unread

__all__ = ["Planned", "may_be_kept", "plan", "refusal"]


@dataclass(frozen=True, slots=True)
class Planned:
    """One request with what is known of it before it is sent."""

    ask: Ask
    part: int
    of: int
    read: int
    """About how many tokens it holds."""
    written: int
    """About how many tokens its reply will hold."""
    kept: bool
    """Whether the reply is in the cache already."""

    def shown(self, settings: Settings) -> dict[str, Any]:
        """As it would be sent at first, the key masked."""
        return {
            "key": self.ask.key,
            "part": self.part,
            "of": self.of,
            "tokens": self.read,
            "reply_tokens": self.written,
            "kept": self.kept,
            "method": "POST",
            "url": settings.address if settings.url else None,
            "headers": headers(settings, masked=True),
            "body": body(self.ask.messages, settings, Mode.SCHEMA),
        }


def plan(document: Document, settings: Settings) -> Iterator[Planned]:
    """The requests for a document; none for one that is not read."""
    if unread(document) or refusal(document, settings):
        return
    cache = cache_of(settings) if may_be_kept(document) else None
    for part in parts(lines(document), settings.part):
        asked = ask(document, part)
        yield Planned(
            asked,
            part.number,
            part.of,
            count_tokens(asked.system) + count_tokens(asked.user),
            expected_reply(numbered(document, part.own)),
            cache is not None and cache.get(asked.key) is not None,
        )


def refusal(document: Document, settings: Settings) -> str:
    """Why a text must not be sent, with the remedy; empty if it may."""
    if may_be_kept(document) or not settings.remote:
        return ""
    return (
        f"not read: the text is {document.handling}, and the language model is not declared "
        "local; set DETENTE_LLM_LOCAL=1 if it runs on a machine of your own, or read the text "
        "with another reader (--reader rules)"
    )


def may_be_kept(document: Document) -> bool:
    """Whether a text is free enough to leave the dossier: TLP:GREEN at most."""
    return document.handling.within(Handling.GREEN)
