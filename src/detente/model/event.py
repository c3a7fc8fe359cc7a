"""One entry of the append-only history."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Event", "EventKind"]


class EventKind(StrEnum):
    """What happened to a dossier."""

    CREATED = "created"
    DOCUMENT = "document"
    READING = "reading"
    JUDGED = "judged"
    ADDED = "added"
    MARKED = "marked"
    ALIAS = "alias"
    MERGE = "merge"
    SOURCE_ALIAS = "source-alias"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    FLAGGED = "flagged"
    RULED = "ruled"
    NOTED = "noted"
    SEEN = "seen"
    UNDONE = "undone"
    PURGED = "purged"


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what when, chained to the event before it."""

    number: int
    """Its place in the history, from 1."""
    time: datetime
    """In UTC."""
    who: str
    kind: EventKind
    subject: int | None
    """The number of the document it is about: that of the event that brought it."""
    digest: str
    """SHA-256 of salt and payload, which may be gone."""
    before: str
    """The hash of the event before it; 64 zeros for the first."""
    hash: str
