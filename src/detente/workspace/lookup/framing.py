"""The frame of a question: what counts for it, narrowed in the database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

from detente.model import Reading
from detente.model.ruling import Ruling
from detente.record import Reader, Record, Wanted, moments, scratch
from detente.record.asked import refining
from detente.record.frames import readings_with
from detente.workspace.lookup.naming import issue_meant, party_meant

__all__ = ["AT_ONCE", "Frame", "Question", "framed", "left_out", "looked_from"]

AT_ONCE = 20_000
"""Items on an issue, or on all, that are looked through where no first day is told: the last."""

BEFORE = 5_000
"""Items before a first day among which is looked for what went before it: the last."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a question is about; each at its default narrows nothing."""

    issue: str = ""
    """A code or label; what refines it is asked for with it."""
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
    before: bool = False
    """Whether what went before `since` is looked through too: of much, the last of it."""
    suggested: bool = False
    """Whether suggestions count too, which score less than their reader's mark."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a question rests on."""

    readings: Sequence[Reading]
    """The documents that no flag took out, copies among them, with what counts in them."""
    rulings: Sequence[Ruling]
    """What analysts settled, the oldest first."""
    reader: Reader
    """For whatever else is to be looked up, as long as the frame is open."""
    since: date | None = None
    """From which day on was looked; None where all that is told was."""


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
        wanted = _wanted(reader, question)
        begin = _begin(reader, question, wanted)
        readings = _readings(reader, replace(wanted, since=begin))
        yield Frame(readings, reader.rulings(), reader, begin)


def looked_from(record: Record, question: Question) -> date | None:
    """From which day on a question looks; None where it looks through all that is told.

    Whoever is asked about, the last items on the issue are counted.
    """
    with record.reading() as reader:
        begin = _begin(reader, question, _wanted(reader, question))
    if begin is None or question.known is None:
        return begin
    with scratch(record, question.known) as made:
        return looked_from(made, replace(question, known=None))


def left_out(record: Record, question: Question) -> int | None:
    """How many suggestions a question leaves out of account.

    None where they count, or where it would take long to count them: where the last of a
    large dossier is looked through, or what it was at another time.
    """
    if question.suggested or question.known is not None:
        return None
    with record.reading() as reader:
        wanted = _wanted(reader, question)
        if _begin(reader, replace(question, since=None), wanted) is not None:
            return None
        apart = replace(wanted, kind="s", counting=False, suggested=True, since=question.since)
        return reader.count(apart)


def _begin(reader: Reader, question: Question, wanted: Wanted) -> date | None:
    if question.since and not question.before:
        return question.since
    told = Wanted(issue=wanted.issue, finer=wanted.finer, until=wanted.until, counting=True)
    if question.since:
        return moments.day_of_last(reader.connection, BEFORE, replace(told, until=question.since))
    return moments.day_of_last(reader.connection, AT_ONCE, told)


def _wanted(reader: Reader, question: Question) -> Wanted:
    issue = issue_meant(reader, question.issue) if question.issue else ""
    return Wanted(
        question.kind,
        issue=issue,
        finer=refining(reader, issue) if issue else (),
        about=party_meant(reader, question.party) if question.party else "",
        until=question.at,
        counting=True,
        besides=question.suggested,
    )


def _readings(reader: Reader, wanted: Wanted) -> list[Reading]:
    if wanted.issue or wanted.about or wanted.since:
        return readings_with(reader, wanted)
    return list(reader.readings(reader.documents(standing=True), wanted))
