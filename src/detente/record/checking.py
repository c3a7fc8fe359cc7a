"""Which reports still wait to be checked, the newest first."""

from sqlalchemy import select, tuple_

from detente.model.shelf import Progress
from detente.record.reader import Reader
from detente.record.schema import document

__all__ = ["STARTED", "to_check", "unfinished"]

STARTED = (Progress.UNCHECKED.rank, Progress.PARTLY.rank)
"""How reports stand that hold what nobody has judged."""


def to_check(reader: Reader, limit: int, offset: int = 0) -> list[int]:
    """Reports that count and hold what nobody has judged, the newest first: a page of them."""
    return _newest(reader, offset + limit)[offset:]


def unfinished(reader: Reader, after: int | None = None) -> int | None:
    """The next report to check in that order, after one or from the top; None where none is."""
    day = None
    if after is not None:
        day = reader.connection.scalar(select(document.c.day).where(document.c.number == after))
    found = [] if day is None else _newest(reader, 1, (day, after))
    return next((n for n in found or _newest(reader, 2) if n != after), None)


def _newest(reader: Reader, limit: int, before: tuple[int, int | None] | None = None) -> list[int]:
    """The newest that wait, or the newest before a day and number; each state by its index."""
    place = document.c.day, document.c.number
    rows: list[tuple[int, int]] = []
    for progress in STARTED:
        query = select(*place).where(document.c.progress == progress, document.c.counts)
        if before is not None:
            query = query.where(tuple_(*place) < before)
        query = query.order_by(*(column.desc() for column in place)).limit(limit)
        rows += [(row.day, row.number) for row in reader.connection.execute(query)]
    return [number for _, number in sorted(rows, reverse=True)[:limit]]
