"""When an author last looked at a dossier, so that what is new since can be told."""

from datetime import UTC, datetime

from detente.errors import DossierBusy, ReadOnlyDossier
from detente.record import Record
from detente.record.desk import Look
from detente.record.desk import last_look as kept_look
from detente.record.desk import looked as keep_look
from detente.record.events import head

__all__ = ["glance", "last_look", "look", "looked"]


def look(record: Record) -> Look | None:
    """The last look of whoever works on the dossier; None where that never was."""
    with record.reading() as reader:
        return kept_look(reader, record.who)


def last_look(record: Record) -> datetime | None:
    """When whoever works on the dossier last looked; None where that never was."""
    found = look(record)
    return found.time if found else None


def glance(record: Record, now: datetime | None = None) -> Look:
    """Where the record stands now, to be kept once what is in it was looked at."""
    time = now or datetime.now(UTC)
    with record.reading() as reader:
        last = head(reader.connection)
    return Look(record.who, time, last.number if last else 0)


def looked(record: Record, seen: Look | None = None) -> bool:
    """Keep what its author looked at, or that it was now; False where nothing can be written.

    What came in after that glance is new at the next look. A dossier that is busy or only
    read can be looked at all the same.
    """
    seen = seen or glance(record)
    try:
        with record.writing() as writer:
            keep_look(writer, seen)
    except (ReadOnlyDossier, DossierBusy):
        return False
    return True
