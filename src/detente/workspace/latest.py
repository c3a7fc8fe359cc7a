"""The last day that anything is told of: what deadlines are held against."""

from datetime import date

from detente.model import Statement
from detente.record import Record, Wanted
from detente.workspace.listing import by_number

__all__ = ["last_day"]

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
