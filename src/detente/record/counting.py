"""How much is on the record, and how much of it is checked, as numbers alone."""

from typing import NamedTuple

from sqlalchemy import case, func, select

from detente.model import Status
from detente.record.reader import Reader
from detente.record.schema import document, item

__all__ = ["Tally", "tally"]


class Tally(NamedTuple):
    """How much there is, and how much of it a person has seen."""

    reports: int = 0
    statements: int = 0
    """That count."""
    checked: int = 0
    """Of those."""
    waiting: int = 0
    """Reports in which something counts that nobody has judged."""


def tally(reader: Reader) -> Tally:
    """The numbers of the whole record."""
    reports = reader.connection.scalar(select(func.count()).select_from(document)) or 0
    told = select(func.count(), func.sum(case((item.c.checked, 1), else_=0)))
    row = reader.connection.execute(told.where((item.c.kind == "s") & item.c.counts)).one()
    unjudged = item.c.counts & (item.c.status == Status.SUGGESTED.value)
    some = select(func.count(func.distinct(item.c.document))).where(unjudged)
    waiting = reader.connection.scalar(some) or 0
    return Tally(reports, row[0], int(row[1] or 0), waiting)
