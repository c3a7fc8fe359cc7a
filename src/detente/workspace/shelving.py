"""The dossier's reports a page at a time, and how far each is checked."""

from collections.abc import Sequence
from datetime import date

from detente.model import Handling
from detente.model.shelf import Covered, PageEnd, Progress, Shelf, Tally
from detente.record import Held, Record, shelf
from detente.record.shelf import page_end
from detente.record.trail import last_event as last

# fmt: off
__all__ = [
    "Covered", "PageEnd", "Progress", "Shelf", "Tally", "copies", "coverage", "last_event",
    "page_end", "progress", "shelved", "tallies",
]
# fmt: on


def shelved(record: Record, asked: Shelf) -> tuple[Held, ...]:
    """A page of reports, the newest first, without their texts.

    The next page is asked for with `after=page_end(last)`.
    """
    with record.reading() as reader:
        return tuple(shelf.shelved(reader, asked))


def tallies(record: Record, numbers: Sequence[int]) -> dict[int, Tally]:
    """How the items of some reports stand, by number; of one without items nothing."""
    with record.reading() as reader:
        return shelf.tallies(reader, numbers)


def progress(record: Record, up_to: Handling | None = None) -> dict[Progress, int]:
    """How many reports there are in each state of checking."""
    with record.reading() as reader:
        return shelf.progress_of(reader, up_to)


def coverage(
    record: Record,
    since: date | None = None,
    until: date | None = None,
    up_to: Handling | None = None,
) -> tuple[Covered, ...]:
    """How many reports each outlet has on each day, by day and outlet."""
    with record.reading() as reader:
        return tuple(shelf.coverage(reader, since, until, up_to))


def copies(record: Record, numbers: Sequence[int]) -> dict[int, tuple[Held, ...]]:
    """The reports that repeat some others, by the number of the one that they repeat."""
    with record.reading() as reader:
        return {number: tuple(held) for number, held in shelf.copies_of(reader, numbers).items()}


def last_event(record: Record) -> int:
    """The number of the last event: another one means that something happened."""
    with record.reading() as reader:
        return last(reader)
