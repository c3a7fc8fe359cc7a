"""Statements of one issue from short wordings of our own."""

from collections.abc import Sequence
from datetime import UTC, datetime

from detente.model import Act, Reading, Statement
from detente.model.ruling import Ruling, RulingKind
from detente.model.term import Term
from tests.factory import document, reading, statement

PARTIES = ("Russia", "Ukraine")


def told(*wordings: str, act: Act = Act.DEMAND, issue: str = "ceasefire") -> list[Reading]:
    """A report for each wording, in which one of two parties demands it."""
    found = []
    for place, words in enumerate(wordings):
        party = PARTIES[place % 2]
        doc = document(f"{party} spoke on day {place}: {words}.")
        found.append(reading(doc, statement(doc, words, party, act, issue)))
    return found


def only(readings: Sequence[Reading]) -> list[Statement]:
    """All statements of some readings."""
    return [s for r in readings for s in r.statements]


def grouping(terms: Sequence[Term]) -> set[frozenset[str]]:
    """Which wordings are together."""
    return {frozenset(s.span.exact for s in term.statements) for term in terms}


def ruling(event: int, kind: RulingKind, *subjects: str, value: str = "") -> Ruling:
    """A ruling of one analyst."""
    return Ruling(event, kind, subjects, value, "ada", datetime(2025, 4, 1, tzinfo=UTC), "tested")
