"""The last day that anything is told of: what deadlines are held against."""

from datetime import date

from detente.model import Statement
from detente.record import Record, Wanted, moments
from detente.record.asked import refining
from detente.workspace.lookup.framing import Question
from detente.workspace.lookup.listing import by_number
from detente.workspace.lookup.naming import issue_meant

__all__ = ["last_day", "lately_from"]

SOME = 300
ROUNDS = 4
"""How often so many items are looked through for one with a day that is told."""


def last_day(record: Record) -> date | None:
    """The last day that is told of anything that counts; None where none is.

    A report without a date counts for nothing here: when it was got tells no news.
    """
    with record.reading() as reader:
        for turn in range(ROUNDS):
            wanted = Wanted(counting=True, limit=SOME, offset=turn * SOME)
            entries = reader.entries(wanted)
            held = by_number(reader, entries)
            days = [
                held[e.document].document.told_by(
                    e.item.said_on if isinstance(e.item, Statement) else None
                )
                for e in entries
            ]
            if told := [day for day in days if day is not None]:
                return max(told)
    return None


def lately_from(record: Record, question: Question, many: int, items: int) -> date | None:
    """From which day on the last so many items are told, where more than `many` are.

    None where no more are, or a first day is asked for. For what must be answered at once:
    a question by itself looks through more of them.
    """
    if question.since is not None:
        return None
    with record.reading() as reader:
        issue = issue_meant(reader, question.issue) if question.issue else ""
        finer = refining(reader, issue) if issue else ()
        told = Wanted(issue=issue, finer=finer, until=question.at, counting=True)
        if moments.day_of_last(reader.connection, many, told) is None:
            return None
        return moments.day_of_last(reader.connection, items, told)
