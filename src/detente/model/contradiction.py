"""Where two accounts cannot both be right."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.model.statement import Statement

__all__ = ["Contradiction", "ContradictionKind"]


class ContradictionKind(StrEnum):
    """Between whom."""

    ITSELF = "with itself"
    """A party says, or is said to say, two things that exclude each other."""
    SIDES = "between sides"
    """Two parties tell one fact differently."""
    OUTLETS = "between outlets"
    """Two carriers tell one event differently."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two accounts that exclude each other."""

    id: str
    kind: ContradictionKind
    parties: tuple[str, ...]
    """Whose stand or deed is told in two ways, or who tells the fact differently."""
    issue: str
    one: tuple[Statement, ...]
    other: tuple[Statement, ...]
    """The newest first, both."""
    on: date | None
    """The day of the later account."""
    weight: float
    """What it changes in the matrix: how many cells would read otherwise."""
    reason: str
    """The rule that finds them at odds, in words."""
