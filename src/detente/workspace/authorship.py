"""Whose deed an event is."""

from detente.errors import UnknownEntry
from detente.record import Record
from detente.record.trail import event_at

__all__ = ["author_of"]


def author_of(record: Record, event: int) -> str:
    """The author of an event; UnknownEntry where there is none."""
    with record.reading() as reader:
        told = event_at(reader, event)
    if told is None:
        raise UnknownEntry(f"there is no event {event}", "the log names the events")
    return told.event.who
