"""The dossier's reports a page at a time."""

from detente.model.shelf import PageEnd, Shelf
from detente.record import Held, Record, shelf
from detente.record.shelf import page_end
from detente.record.trail import last_event as last

__all__ = ["PageEnd", "Shelf", "last_event", "page_end", "shelved"]


def shelved(record: Record, asked: Shelf) -> tuple[Held, ...]:
    """A page of reports, the newest first, without their texts.

    The next page is asked for with `after=page_end(last)`.
    """
    with record.reading() as reader:
        return tuple(shelf.shelved(reader, asked))


def last_event(record: Record) -> int:
    """The number of the last event: another one means that something happened."""
    with record.reading() as reader:
        return last(reader)
