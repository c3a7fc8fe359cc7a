"""Whom grammar makes the mover of any stretch of a text, act or no act."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from spacy.tokens import Span, Token

from detente.model import UNKNOWN_PARTY
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.clauses import agent, is_passive, phrase, subject
from detente.statements.named import Named

__all__ = ["Grammar", "Hinting", "signs"]

STEPS = 6
"""How far up from the words a verb is looked for."""
AT_ONCE = 4
"""Characters within which a mention opens the stretch."""


@dataclass(frozen=True, slots=True)
class Hinting:
    """Parties that grammar and order hint at; empty where they hint at none."""

    subject: str = ""
    """The subject of the verb, in the active voice."""
    agent: str = ""
    """Who does what is told in the passive voice."""
    source: str = ""
    """Who says it, by the narrowest report that holds it."""
    after: str = ""
    """The source of the next report in the paragraph."""
    before: str = ""
    """Who is named first in the sentence before the words."""
    first: str = ""
    """Who is named first in the words."""
    opening: str = ""
    """Who opens the words."""


class Grammar:
    """The hints of one document."""

    def __init__(self, cast: Cast, mentions: Sequence[Named]) -> None:
        self._cast = cast
        self._named = [m for m in mentions if m.party != UNKNOWN_PARTY]
        reports = attributions(cast.parsed)
        self._reports = [r for r in reports if r.source is not None]

    def of(self, start: int, end: int) -> Hinting:
        """The hints on a stretch of characters."""
        words = self._cast.parsed.tokens(start, end)
        if not len(words):
            return Hinting()
        mover, doer = self._moving(words)
        opens = words[0].sent.start_char
        before = next((m.party for m in self._named if opens <= m.start < start), "")
        first = next((m for m in self._named if start <= m.start < end), None)
        at_once = first is not None and first.start - start <= AT_ONCE
        party = first.party if first else ""
        heard = self._heard(start, end), self._next(start, end)
        return Hinting(mover, doer, *heard, before, party, party if at_once else "")

    def _moving(self, words: Span) -> tuple[str, str]:
        """The subject in the active voice, the agent in the passive."""
        verb = _verb(words)
        if verb is None:
            return "", ""
        if is_passive(verb):
            return "", self._party(agent(verb))
        return self._party(subject(verb)), ""

    def _heard(self, start: int, end: int) -> str:
        """The source of the narrowest report that holds a stretch."""
        holding = [r for r in self._reports if r.holds(start, end)]
        inner = min(holding, key=lambda r: r.end - r.start, default=None)
        return self._party(inner.source.root) if inner and inner.source else ""

    def _next(self, start: int, end: int) -> str:
        """The source of the next report in the paragraph."""
        block = self._cast.parsed.block(start)
        stop = block.end if block else start
        after = next((r for r in self._reports if end <= r.cue.idx < stop), None)
        return self._party(after.source.root) if after and after.source else ""

    def _party(self, head: Token | None) -> str:
        if head is None:
            return ""
        told, _ = self._cast.tell(phrase(head))
        return "" if told.party == UNKNOWN_PARTY else told.party


def _verb(words: Span) -> Token | None:
    """The verb on which some words hang."""
    token = words.root
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def signs(told: Hinting, party: str) -> list[float]:
    """What the hints say of a party."""
    alike = [float(hint == party) for hint in astuple(told)]
    return [*alike, float(party == told.subject == told.source)]
