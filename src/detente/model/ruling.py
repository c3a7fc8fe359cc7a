"""What an analyst settles beyond single items; never erased, taken back by undo."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Ruling", "RulingKind"]


class RulingKind(StrEnum):
    """What is settled, and what its subjects are."""

    ROOTS_SAME = "roots-same"
    """Two unnamed roots are one; subjects: one statement of each."""
    ROOTS_DISTINCT = "roots-distinct"
    """Two roots are not one; subjects: one statement of each."""
    TERM_MERGE = "term-merge"
    """Statements mean one term; subjects: one statement of each term."""
    TERM_SPLIT = "term-split"
    """Statements mean a term of their own; subjects: those statements."""
    TERM_MOVE = "term-move"
    """A statement means another term; subjects: that statement, one of the term's."""
    TERM_NAME = "term-name"
    """A term has a name; subject: one of its statements, value: the name."""
    TERM_ORDER = "term-order"
    """Terms from least to most; subjects: one statement of each, value: what grows."""
    ISSUE = "issue"
    """An issue of the dossier's own; subject: its code, value: its label."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One thing settled by a person."""

    event: int
    """The number of the event that keeps it."""
    kind: RulingKind
    subjects: tuple[str, ...]
    value: str
    who: str
    time: datetime
    why: str = ""
