"""When an author last looked at a dossier, so that what is new since can be told."""

from datetime import UTC, datetime

from detente.errors import DossierBusy, ReadOnlyDossier
from detente.record import Record
from detente.record.desk import Look
from detente.record.desk import last_look as kept_look
from detente.record.desk import looked as keep_look
from detente.record.events import head

__all__ = ["last_look", "look", "looked"]


def look(record: Record) -> Look | None:
    """The last look of whoever works on the dossier; None where that never was."""
    with record.reading() as reader:
        return kept_look(reader, record.who)


def last_look(record: Record) -> datetime | None:
    """When whoever works on the dossier last looked; None where that never was."""
    found = look(record)
    return found.time if found else None


def looked(record: Record, now: datetime | None = None) -> bool:
    """Keep that its author looked now; False where nothing can be written.

    A dossier that is busy or only read can be looked at all the same.
    """
    try:
        with record.writing() as writer:
            last = head(writer.connection)
            event = last.number if last else 0
            keep_look(writer, Look(writer.who, now or datetime.now(UTC), event))
    except (ReadOnlyDossier, DossierBusy):
        return False
    return True
