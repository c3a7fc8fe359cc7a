"""Who has promised what to whom by when, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.moment import Moment
from detente.model.statement import Statement

__all__ = ["Commitment", "Fate", "Telling"]


class Fate(StrEnum):
    """What became of a promise, as somebody tells it."""

    PENDING = "pending"
    DONE = "done"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Telling:
    """What one side says became of a promise."""

    party: str
    fate: Fate
    statements: tuple[Statement, ...]
    """The newest first."""
    reason: str = ""
    """Why they are held to be about this promise, in words."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise."""

    id: str
    obligor: str
    """Several joined by " + " where they promise jointly."""
    beneficiaries: tuple[str, ...]
    issue: str
    what: str
    """In the record's words."""
    statements: tuple[Statement, ...]
    """Those by which it is promised, the newest first."""
    deadline: Moment | None = None
    """The last day that the words leave; None where no day is told."""
    deadline_words: str = ""
    """As the text words it."""
    depends_on: str = ""
    """The condition in the record's words; empty where it is promised without one."""
    verifiers: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()
    """What each side says became of it; empty is pending, as far as anyone tells."""

    @property
    def fates(self) -> tuple[Fate, ...]:
        """Every fate that somebody tells, in the order of the list; pending where none does."""
        told = {telling.fate for telling in self.tellings}
        return tuple(f for f in Fate if f in told) or (Fate.PENDING,)
