"""Every question to a dossier; each answer rests on what stands on the record."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from detente import positions as stage
from detente.model import Demand, Entry, Meeting, Overview, Reading, Unknown
from detente.record import Held, Record, Wanted, scratch
from detente.record.asked import documents_of, entries_by_id
from detente.record.asked import fallen as fallen_in
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.listing import counted, listed
from detente.workspace.lookup.naming import issue_meant, party_meant
from detente.workspace.lookup.searching import Hit
from detente.workspace.lookup.sources import SourceLine, sources
from detente.workspace.positions import refreshing
from detente.workspace.positions.tending import bring_up
from detente.workspace.positions.timeline import Happening, HappeningKind, timeline
from detente.workspace.weighing.showing import Paragraph, Shown, show

# fmt: off
__all__ = [
    "Happening", "HappeningKind", "Held", "Hit", "Paragraph", "Shown", "SourceLine", "Wanted",
    "count", "demands", "documents", "entries", "fallen", "held", "issue", "meetings", "party",
    "positions", "show", "sources", "statements", "timeline", "unknowns",
]
# fmt: on


def positions(record: Record, at: date | None, known: datetime | None) -> Overview:
    """Where each party stands on each issue at a day, as known by a time."""
    if known is None:
        bring_up(record)  # what is stale still is worked out in passing
        with record.reading() as reader:
            return refreshing.overview(reader, at)
    with scratch(record, known) as made:
        refreshing.refresh(made)
        with made.reading() as reader:
            return replace(refreshing.overview(reader, at), known=known)


def statements(record: Record, wanted: Wanted) -> tuple[Entry, ...]:
    """The wanted items with their standing, the newest first.

    Raises UnknownName for a party or issue that nothing names.
    """
    with record.reading() as reader:
        return tuple(listed(reader, wanted))


def count(record: Record, wanted: Wanted) -> int:
    """How many items the filters let through, whatever their limit."""
    with record.reading() as reader:
        return counted(reader, wanted)


def documents(record: Record) -> tuple[Held, ...]:
    """All documents by date, without their texts."""
    with record.reading() as reader:
        return tuple(reader.documents())


def held(record: Record, ids: Iterable[str]) -> dict[str, Held]:
    """Documents by their ids, without their texts."""
    with record.reading() as reader:
        return documents_of(reader, ids)


def fallen(record: Record) -> tuple[Held, ...]:
    """The documents that a flag took out of all counts, by date, without their texts."""
    with record.reading() as reader:
        return tuple(fallen_in(reader))


def entries(record: Record, ids: Iterable[str]) -> dict[str, Entry]:
    """Items by their whole ids, with their standing; those that are gone are left out."""
    with record.reading() as reader:
        return entries_by_id(reader, ids)


def party(record: Record, name: str) -> str:
    """The party that a name means; UnknownName where it is not one."""
    with record.reading() as reader:
        return party_meant(reader, name)


def issue(record: Record, name: str) -> str:
    """The code of an issue by code or label; UnknownName where it is not one."""
    with record.reading() as reader:
        return issue_meant(reader, name)


def demands(
    record: Record, at: date | None, known: datetime | None, issue: str = "", party: str = ""
) -> tuple[Demand, ...]:
    """Every demand, or those on an issue or of and to a party, and whether it is today's.

    Raises UnknownName for a party or issue that nothing names.
    """
    with framed(record, Question(issue=issue, party=party, known=known)) as frame:
        return stage.demands(frame.readings, at)


def meetings(record: Record, at: date | None, known: datetime | None) -> tuple[Meeting, ...]:
    """Meetings, the same one told twice folded into one."""
    with _told(record, known, "m") as readings:
        return stage.meetings(readings, at)


def unknowns(record: Record, at: date | None, known: datetime | None) -> tuple[Unknown, ...]:
    """What the reports say is not known, each gap once."""
    with _told(record, known, "u") as readings:
        return stage.unknowns(readings, at)


@contextmanager
def _told(record: Record, known: datetime | None, kind: str) -> Iterator[list[Reading]]:
    """All readings with what counts of a kind in them, as known by a time."""
    if known is not None:
        with scratch(record, known) as made, _told(made, None, kind) as readings:
            yield readings
        return
    with record.reading() as reader:
        held = reader.documents(standing=True)
        yield list(reader.readings(held, Wanted(kind, counting=True)))
