"""What somebody did last to one report, and taking it back."""

from collections.abc import Callable
from typing import NamedTuple

from detente.errors import JudgementError
from detente.model import Event, EventKind
from detente.record import Judged, Reader, Record
from detente.record.events import history, undone
from detente.record.trail import event_at, events_by
from detente.workspace.judging import BY_HAND, undo

__all__ = ["Retraced", "last_deed", "retrace"]


class Retraced(NamedTuple):
    """What was taken back."""

    events: tuple[Event, ...]
    """The new events that do it."""
    items: tuple[str, ...]
    """The items that the first of them was about; none where it was about no judged item."""


def last_deed(reader: Reader, number: int, who: str) -> int | None:
    """The event of what somebody did last to a report and has not taken back; else None."""
    dead = undone(history(reader.connection, number, (EventKind.UNDONE,)))
    made = events_by(reader, who, BY_HAND, number)
    return next((each.number for each in made if each.number not in dead), None)


def retrace(
    record: Record, number: int, allowed: Callable[[int], int] = lambda event: event
) -> Retraced:
    """Take back what the author did last to a report; in bulk, all of it.

    `allowed` raises where an event may not be taken back. Raises JudgementError where
    nothing is left to take back.
    """
    with record.reading() as reader:
        found = last_deed(reader, number, record.who)
        told = event_at(reader, found) if found is not None else None
    if found is None:
        raise JudgementError(
            f"{record.who or 'you'} did nothing to this report that could be taken back",
            "the log of the dossier tells what others did",
        )
    said = told.payload if told else None
    items = said.items if isinstance(said, Judged) else ()
    return Retraced(undo(record, allowed(found)), items)
