"""The log a page at a time, narrowed by who, what and where."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from detente.model import EventKind
from detente.model.ruling import RulingKind
from detente.record import Graded, Reader, Record, Ruled
from detente.record.asked import entries_by_id
from detente.record.events import Told
from detente.record.logbook import Page, page
from detente.record.trail import gone
from detente.workspace.checking.log import Logged, logged
from detente.workspace.checking.mending import names_source

__all__ = ["KINDS", "LogAsked", "LogPage", "log_page"]

KINDS: Mapping[str, tuple[EventKind, ...]] = {
    "judgements": (EventKind.JUDGED, EventKind.ADDED),
    "notes": (EventKind.NOTED,),
    "reports": (
        EventKind.CREATED, EventKind.DOCUMENT, EventKind.READING, EventKind.MARKED,
        EventKind.FLAGGED, EventKind.SEEN, EventKind.PURGED,
    ),
    "names": (EventKind.ALIAS, EventKind.MERGE, EventKind.SOURCE_ALIAS),
    "grades": (EventKind.RELIABILITY, EventKind.CREDIBILITY),
    "rulings": (EventKind.RULED,),
    "undoings": (EventKind.UNDONE,),
}  # fmt: skip
"""The kinds of deeds that the log can be narrowed to."""
PAGE = 50


@dataclass(frozen=True, slots=True)
class LogAsked:
    """Which deeds are asked for; each at its default lets all through."""

    who: str = ""
    kind: str = ""
    """A key of KINDS."""
    document: int | None = None
    before: int | None = None
    """Only those before an event."""
    here: bool = False
    """Leaves out what is about statements and sources that are not on the record: a part."""


class LogPage(NamedTuple):
    """A page of the log, the newest first."""

    lines: tuple[Logged, ...]
    before: int | None
    """Where the next page begins; None where nothing older is left."""


def log_page(record: Record, asked: LogAsked, leave_out: Collection[int] = ()) -> LogPage:
    """The deeds that are asked for; of some reports nothing is told."""
    kinds = KINDS.get(asked.kind, ())
    narrowed = Page(asked.who, kinds, asked.document, asked.before, leave_out, PAGE + 1)
    with record.reading() as reader:
        found = page(reader, narrowed)
        dead = gone(reader)
        shown = [each for each in found[:PAGE] if not asked.here or _known(reader, each)]
    lines = tuple(logged(told, dead) for told in shown)
    return LogPage(lines, found[PAGE - 1].event.number if len(found) > PAGE else None)


def _known(reader: Reader, told: Told) -> bool:
    """Whether what an event is about is on a record that holds a part of the reports."""
    said = told.payload
    if isinstance(said, Graded):
        return names_source(reader, said.source)
    if isinstance(said, Ruled) and said.kind is not RulingKind.ISSUE:
        return bool(entries_by_id(reader, said.subjects))
    return True
