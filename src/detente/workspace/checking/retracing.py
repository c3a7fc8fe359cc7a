"""What somebody did last to one report, and taking it back."""

from collections.abc import Callable
from typing import NamedTuple

from detente.errors import JudgementError
from detente.model import Event, EventKind
from detente.model.ruling import RulingKind
from detente.record import Judged, Reader, Record, Ruled
from detente.record.asked import entries_by_id
from detente.record.events import history, undone
from detente.record.trail import event_at, events_by, gone
from detente.workspace.checking.judging import BY_HAND, undo

__all__ = ["Retraced", "last_deed", "retrace"]


class Retraced(NamedTuple):
    """What was taken back."""

    events: tuple[Event, ...]
    """The new events that do it."""
    items: tuple[str, ...]
    """The items that the first of them was about; none where it was about no judged item."""


def last_deed(reader: Reader, number: int, who: str) -> int | None:
    """The event of what somebody did last to a report and has not taken back; else None.

    That a statement of it was moved to another term is done to it too.
    """
    dead = undone(history(reader.connection, number, (EventKind.UNDONE,)))
    made = events_by(reader, who, BY_HAND, number)
    last = next((each.number for each in made if each.number not in dead), None)
    return _moved(reader, number, who, last or 0) or last


def _moved(reader: Reader, number: int, who: str, after: int) -> int | None:
    """The last event after one by which somebody moved a statement of a report to a term."""
    dead = gone(reader)
    for made in events_by(reader, who, (EventKind.RULED,)):
        if made.number <= after:
            break
        moved = _items(reader, made.number) if made.number not in dead else ()
        if any(e.document == number for e in entries_by_id(reader, moved).values()):
            return made.number
    return None


def _items(reader: Reader, event: int) -> tuple[str, ...]:
    """The items that an event is about, as far as a report may be scrolled to them."""
    told = event_at(reader, event)
    said = told.payload if told else None
    if isinstance(said, Ruled) and said.kind is RulingKind.TERM_MOVE:
        return said.subjects[:1]
    return said.items if isinstance(said, Judged) else ()


def retrace(
    record: Record, number: int, allowed: Callable[[int], int] = lambda event: event
) -> Retraced:
    """Take back what the author did last to a report; in bulk, all of it.

    `allowed` raises where an event may not be taken back. Raises JudgementError where
    nothing is left to take back.
    """
    with record.reading() as reader:
        found = last_deed(reader, number, record.who)
        items = _items(reader, found) if found is not None else ()
    if found is None:
        raise JudgementError(
            f"{record.who or 'you'} did nothing to this report that could be taken back",
            "the log of the dossier tells what others did",
        )
    return Retraced(undo(record, allowed(found)), items)
