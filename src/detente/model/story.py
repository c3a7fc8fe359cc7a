"""A negotiation over time: what a brief of a dossier tells before its evidence."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from detente.model.change import Change
from detente.model.commitment import Commitment
from detente.model.contradiction import Contradiction
from detente.model.edge import Circle, Edge
from detente.model.position import State
from detente.model.proposal import Owed
from detente.model.role import Role
from detente.model.root import RootCount
from detente.model.term import Gap

__all__ = ["Apart", "Course", "Part", "Spell", "Story"]

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The first of what there is of a kind, with their roots."""

    told: tuple[T, ...] = ()
    of: int = 0
    """How many there are in all."""
    roots: tuple[tuple[RootCount, ...], ...] = ()
    """Independent roots of each, of a contradiction those of both accounts."""

    @property
    def left(self) -> int:
        """How many are only counted."""
        return self.of - len(self.told)


@dataclass(frozen=True, slots=True)
class Spell:
    """A state of a cell with the days on which it held without a break."""

    state: State
    start: date
    end: date | None
    """The day on which it no longer held; None while it still does."""
    days: tuple[date, ...]
    """Days on which it was told, ascending."""
    words: str
    """The newest of its contents, in the record's own words."""
    items: tuple[str, ...]
    """Ids of what it rests on, the newest first."""
    roots: RootCount


@dataclass(frozen=True, slots=True)
class Course:
    """Where a party stood on an issue from day to day."""

    party: str
    issue: str
    spells: tuple[Spell, ...]
    """In the order of their first days."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A gap with the names of the terms that either party holds."""

    gap: Gap
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What of a whole negotiation fits two pages, the most important first."""

    begin: date
    end: date
    """First and last day of which the reports tell."""
    since: date
    """From which day on moves are told."""
    courses: Part[Course]
    """The most told cells, by issue; all cells with a position are counted."""
    changes: Part[Change]
    owed: Part[Owed]
    contradictions: Part[Contradiction]
    edges: Part[Edge]
    circles: Part[Circle]
    commitments: Part[Commitment]
    """Those with a day first, the nearest first."""
    roles: Part[Role]
    gaps: Part[Apart]
    looked: date | None = None
    """From which day on all but courses and moves is looked for; None where in all."""
