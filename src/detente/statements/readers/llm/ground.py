"""What of a model's reply the text bears out: places, values and parties, the rest counted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from detente.model import Document, Span
from detente.statements.actors import Cast
from detente.statements.issues import Issues
from detente.statements.readers.llm.lines import Line
from detente.statements.readers.llm.locating import Place, Words
from detente.statements.readers.llm.parties import Parties
from detente.statements.readers.llm.parts import Part
from detente.vocabulary.issues import ISSUES

__all__ = ["Entry", "Ground", "entries", "number", "texts", "words_of"]

Entry = Mapping[str, Any]
"""An entry of a reply, of whatever shape the model gave it."""
E = TypeVar("E", bound=StrEnum)
LONGEST = 1_000
"""Characters of a clause; a longer quotation states nothing in particular."""
LEFT_OUT = "left out of what the language model replied"
CODES = frozenset(issue.code for issue in ISSUES)


class Ground:
    """One document, by which everything that a model says of it is checked."""

    def __init__(self, cast: Cast, lines: Sequence[Line]) -> None:
        self.cast = cast
        self.document: Document = cast.parsed.document
        self.sha256 = self.document.sha256
        self.words = Words(self.document.text)
        self.parties = Parties(cast, self.words)
        self.issues = Issues(cast.parsed)
        self.lines = {line.number: Place(line.start, line.end) for line in lines}
        self.part: Part | None = None
        """The part whose reply is being checked: what another answers for is not heard."""
        self.lost = Counter[str]()
        """How many of each kind of thing the text does not bear out."""
        self.odd = Counter[str]()
        """How many values of each kind nobody knows."""

    def quote(self, entry: Entry, what: str) -> Span | None:
        """The words of an entry in the text; lost if it has none or they are furniture."""
        place = self.words.quoted(words_of(entry, "quote"), self.lines.get(number(entry, "line")))
        span = self.span(place) if place else None
        if span is None or len(span) > LONGEST or self.document.masked(span.start, span.end):
            self.lost[what] += 1
            return None
        return span if self.part is None or self.part.owns(span.start) else None

    def beside(self, words: str, span: Span, within: int, what: str) -> Span | None:
        """Words that stand in or near a span; lost if they do not."""
        if not words.strip():
            return None
        near = Place(span.start, span.end)
        place = self.words.quoted(words, near)
        if place is None or place.apart(near) > within:
            self.lost[what] += 1
            return None
        return self.span(place)

    def span(self, place: Place) -> Span:
        """A place as a span of the document."""
        return Span.of(self.document.text, place.start, place.end, self.sha256)

    def value(self, entry: Entry, name: str, kind: type[E], usual: E | None) -> E | None:
        """The value of a field, the usual one where it is left out or not known."""
        told = words_of(entry, name)
        if not told and usual is not None:
            return usual
        try:
            return kind(told.lower())
        except ValueError:
            self.odd[name] += 1
            return usual

    def issue(self, entry: Entry, span: Span) -> tuple[str, bool]:
        """The issue that the model tells, else the one that the words tell; and which of them."""
        told = words_of(entry, "issue").lower()
        if told in CODES:
            return told, True
        self.odd["issue"] += 1
        tokens = self.cast.parsed.tokens(span.start, span.end)
        return self.issues.about(tokens).code, False

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was left out of the reply, counted by kind."""
        told = []
        if self.lost:
            told.append(f"{LEFT_OUT}, as the text does not bear it out: {_counted(self.lost)}")
        if self.odd:
            told.append(f"{LEFT_OUT}, as no such value is known: {_counted(self.odd)}")
        return tuple(told)


def entries(reply: Entry, name: str) -> list[Entry]:
    """The entries of a list of the reply; whatever else stands there is passed over."""
    found = reply.get(name)
    return [e for e in found if isinstance(e, Mapping)] if isinstance(found, list) else []


def words_of(entry: Entry, name: str) -> str:
    """A field's text; empty where it is none."""
    found = entry.get(name)
    return found if isinstance(found, str) else ""


def number(entry: Entry, name: str) -> int:
    """A field's whole number; 0 where it is none."""
    found = entry.get(name)
    return found if isinstance(found, int) else 0


def texts(entry: Entry, name: str) -> list[str]:
    """A field's texts; a single one counts as a list of one."""
    found = entry.get(name)
    told = found if isinstance(found, list) else [found]
    return [one for one in told if isinstance(one, str)]


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items()))
