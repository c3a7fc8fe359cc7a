"""What moved between two days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.model.position import State

__all__ = ["Change", "ChangeKind"]


class ChangeKind(StrEnum):
    """How a party's stand on an issue moved."""

    NEW = "new"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REVERSED = "reversed"
    ANSWERED = "answered"
    CONTRADICTED = "contradicted"
    REPEATED = "repeated"
    SILENT = "fell silent"


@dataclass(frozen=True, slots=True)
class Change:
    """One move of one party on one issue, with what it rests on."""

    kind: ChangeKind
    party: str
    issue: str
    on: date
    before: State | None
    """None where nothing was held."""
    after: State | None
    """None where nothing is held any longer."""
    words: str
    """What is held now, in the record's own words; of a silence, what was held."""
    items: tuple[str, ...]
    """Ids of what is new, the newest first; of a silence, of what was held."""
    earlier: tuple[str, ...] = ()
    """Ids of what was held before."""
    reason: str = ""
    """The rule by which it is of this kind, in words."""
