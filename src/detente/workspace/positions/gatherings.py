"""Meetings of a question, with the days by which they were told."""

from dataclasses import dataclass, replace
from datetime import date

from detente import positions as stage
from detente.model import Meeting
from detente.record import Record
from detente.workspace.lookup.framing import Question, framed

__all__ = ["Gathering", "gatherings"]


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting, folded where it is told twice."""

    meeting: Meeting
    day: date
    """By when it was surely told."""
    dated: bool
    """Whether its report tells a date; else `day` is the one on which it was got."""


def gatherings(record: Record, question: Question) -> tuple[Gathering, ...]:
    """Meetings that a party takes part in, or all, in the order of their days.

    Meetings are on no issue. Raises UnknownName for a party that nothing names.
    """
    with framed(record, replace(question, issue="", kind="m")) as frame:
        held = {reading.document.id: reading.document for reading in frame.readings}
        told = stage.meetings(frame.readings, question.at)
    found = [
        Gathering(m, held[m.document].said_by(), held[m.document].told_by() is not None)
        for m in told
    ]
    return tuple(sorted(found, key=lambda g: (g.day, g.meeting.id)))
