"""Where a party stands on an issue, read off its statements."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.model.act import Certainty
from detente.model.moment import Moment
from detente.model.statement import Statement
from detente.model.unknown import Unknown

__all__ = ["Demand", "Holding", "Matrix", "Position", "Standing", "State"]


class State(StrEnum):
    """The state of a cell; no two are ever shown alike."""

    WANTS = "wants"
    GIVES = "gives"
    GIVES_IF = "gives if"
    NOT_GIVEN = "not given"
    REFUSES = "refuses"
    DENIES = "denies"
    OPEN = "open"
    AWAITED = "awaited"
    UNKNOWN = "unknown"
    CONTESTED = "contested"
    LAST_KNOWN = "last known"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Holding:
    """One state of a cell with all that it rests on."""

    state: State
    statements: tuple[Statement, ...] = ()
    """Newest first; of a contested state, both sides'."""
    unknowns: tuple[Unknown, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    """The surest of its statements' certainties."""
    since: Moment | None = None
    """The day it was first told; None if no date is told.

    Of an awaited answer the day since which it is, as the text itself tells it.
    """
    told_on: Moment | None = None
    """The latest day on which it was told; None if no date is told."""

    @property
    def items(self) -> tuple[Statement | Unknown, ...]:
        """Its statements, then its unknowns."""
        items: list[Statement | Unknown] = [*self.statements, *self.unknowns]
        return tuple(items)


@dataclass(frozen=True, slots=True)
class Position:
    """A cell: all that a party now holds on an issue, and what it held before."""

    party: str
    issue: str
    holdings: tuple[Holding, ...] = ()
    """Empty means none."""
    beside: tuple[Statement, ...] = ()
    """Attacks, backing and judgements: listed, they never set the cell."""
    history: tuple[Holding, ...] = ()
    """What was replaced, and past positions behind a current one; oldest first."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Party by issue at a date."""

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    positions: tuple[Position, ...]
    """Only cells that hold something; in the order of parties, then issues."""
    at: date | None = None
    """Nothing said later is in it; None where no document tells a date."""

    def cell(self, party: str, issue: str) -> Position:
        """The position at a place, an empty one where nothing is told."""
        for position in self.positions:
            if (position.party, position.issue) == (party, issue):
                return position
        return Position(party, issue)


class Standing(StrEnum):
    """Whether a demand is today's."""

    CURRENT = "current"
    UNDISCLOSED = "contents not disclosed"
    LAST_KNOWN = "last known"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand with its standing and all statements that make it."""

    party: str
    targets: tuple[str, ...]
    issue: str
    standing: Standing
    statements: tuple[Statement, ...]
    """The most telling first."""
    said_on: Moment | None = None
    """None is shown as "earlier" for a last known demand."""
