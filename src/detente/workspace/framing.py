"""The frame of a question: what counts for it, narrowed in the database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

from detente.model import Reading
from detente.model.ruling import Ruling
from detente.record import Reader, Record, Wanted, scratch
from detente.record.frames import readings_with
from detente.workspace.naming import issue_meant, party_meant

__all__ = ["Frame", "Question", "framed"]


@dataclass(frozen=True, slots=True)
class Question:
    """What a question is about; each at its default narrows nothing."""

    issue: str = ""
    """A code or label."""
    party: str = ""
    """One that moves, meets, is meant or is addressed, by any of its names."""
    since: date | None = None
    """Leaves out what was surely said before: not for questions that ask what went before."""
    at: date | None = None
    """Leaves out what was not said by then."""
    known: datetime | None = None
    """Leaves out what was recorded later."""
    kind: str = ""
    """s for statements alone, m for meetings, u for unknowns."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a question rests on."""

    readings: Sequence[Reading]
    """The documents that no flag took out, copies among them, with what counts in them."""
    rulings: Sequence[Ruling]
    """What analysts settled, the oldest first."""
    reader: Reader
    """For whatever else is to be looked up, as long as the frame is open."""


@contextmanager
def framed(record: Record, question: Question) -> Iterator[Frame]:
    """What counts for a question; by `known` it is replayed as it then was.

    Raises UnknownName for a party or issue that nothing names.
    """
    if question.known is not None:
        with (
            scratch(record, question.known) as made,
            framed(made, replace(question, known=None)) as frame,
        ):
            yield frame
        return
    with record.reading() as reader:
        yield Frame(_readings(reader, question), reader.rulings(), reader)


def _readings(reader: Reader, question: Question) -> list[Reading]:
    wanted = Wanted(
        question.kind,
        issue=issue_meant(reader, question.issue) if question.issue else "",
        about=party_meant(reader, question.party) if question.party else "",
        since=question.since,
        until=question.at,
        counting=True,
    )
    if wanted.issue or wanted.about or wanted.since:
        return readings_with(reader, wanted)
    return list(reader.readings(reader.documents(standing=True), wanted))
