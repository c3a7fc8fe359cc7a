"""A concrete option on an issue, and how far parties are apart on ordered ones."""

from dataclasses import dataclass
from datetime import date

from detente.model.position import Position
from detente.model.statement import Statement

__all__ = ["Gap", "Term", "TermStands", "Wording"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which the record words a term."""

    words: str
    statements: tuple[str, ...]
    """Ids of the statements that word it so, the earliest first."""


@dataclass(frozen=True, slots=True)
class Term:
    """A concrete option on an issue ("30-day full ceasefire")."""

    id: str
    issue: str
    name: str
    """The record's own wording that tells most, or the name that a person gave."""
    wordings: tuple[Wording, ...]
    """The most frequent first."""
    statements: tuple[Statement, ...]
    """Newest first."""
    named: bool = False
    """Whether a person gave the name."""
    rank: int | None = None
    """Its place among ordered terms of the issue, from 0; None where nobody ordered it."""
    scale: str = ""
    """What grows with the rank ("days of truce"); empty without a rank."""


@dataclass(frozen=True, slots=True)
class TermStands:
    """A term with where each party stands on it."""

    term: Term
    positions: tuple[Position, ...]
    """One a party that moved on it, by name; each rests on the term's statements alone."""


@dataclass(frozen=True, slots=True)
class Gap:
    """How far two parties are apart on the ordered terms of an issue."""

    issue: str
    parties: tuple[str, str]
    low: int
    """Steps between the nearest terms that either now holds."""
    high: int
    """Steps between the farthest ones."""
    terms: tuple[str, ...]
    """Ids of the terms that each holds: the first party's, then the second's."""
    since: date | None = None
    """The day since which it is so."""
    statements: tuple[str, ...] = ()
    """Ids of what it rests on."""
