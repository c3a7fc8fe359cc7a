"""What people say to one another about what is on the record, and what they have seen."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Note", "Seen"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on an item, or an answer to one."""

    event: int
    """The number of the event that keeps it: by it a note is answered and taken back."""
    item: str
    """The id of the item; empty where the note is on the report as a whole."""
    document: int
    """The number of the report."""
    who: str
    time: datetime
    text: str
    reply_to: int | None = None
    """The note that it answers; None where it answers none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody has gone through a whole report."""

    document: int
    """Its number."""
    who: str
    time: datetime
    event: int
    """The number of the event that keeps it: what came later was not seen."""
