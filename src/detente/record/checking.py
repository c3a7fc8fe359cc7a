"""Which reports still wait to be checked, and how much in each."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from detente.model import Status
from detente.record.batches import batches
from detente.record.reader import Reader
from detente.record.schema import document, item

__all__ = ["Tally", "tallies", "to_check", "unfinished"]


class Tally(NamedTuple):
    """How many items a report has, and how many of them nobody has judged."""

    items: int = 0
    waiting: int = 0

    @property
    def judged(self) -> int:
        """How many a person has judged."""
        return self.items - self.waiting


def tallies(reader: Reader, numbers: Sequence[int]) -> dict[int, Tally]:
    """The tally of each of some reports; later readings of judged words are not counted."""
    found: dict[int, Tally] = {number: Tally() for number in numbers}
    waiting = func.sum(case((item.c.status == Status.SUGGESTED.value, 1), else_=0))
    for some in batches(numbers):
        query = select(item.c.document, func.count(), waiting).where(
            item.c.document.in_(some), item.c.status != Status.ALTERNATIVE.value
        )
        for row in reader.connection.execute(query.group_by(item.c.document)):
            found[row[0]] = Tally(row[1], int(row[2]))
    return found


def to_check(reader: Reader, limit: int, offset: int = 0) -> list[int]:
    """Reports that count and hold what nobody has judged, the newest first: a page of them."""
    query = select(document.c.number).where(document.c.counts, _waits())
    newest = query.order_by(document.c.day.desc(), document.c.number.desc())
    return list(reader.connection.scalars(newest.limit(limit).offset(offset)))


def unfinished(reader: Reader, after: int | None = None) -> int | None:
    """The next report to check in that order, after one or from the top; None where none is."""
    query = select(document.c.number).where(document.c.counts, _waits())
    newest = query.order_by(document.c.day.desc(), document.c.number.desc()).limit(1)
    if after is None:
        return reader.connection.scalar(newest)
    day = reader.connection.scalar(select(document.c.day).where(document.c.number == after))
    if day is None:
        return reader.connection.scalar(newest)
    same_day = and_(document.c.day == day, document.c.number < after)
    found = reader.connection.scalar(newest.where(or_(document.c.day < day, same_day)))
    return found or reader.connection.scalar(newest.where(document.c.number != after))


def _waits() -> ColumnElement[bool]:
    """Whether a report holds anything that nobody has judged.

    The status is asked for in a way that no index serves: a report's own few items are
    looked through, not all that wait in the dossier.
    """
    status = func.coalesce(item.c.status, "")
    here = and_(item.c.document == document.c.number, status == Status.SUGGESTED.value)
    return exists(select(item.c.id).where(here))
