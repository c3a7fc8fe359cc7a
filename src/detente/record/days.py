"""On which days the matrix changed, and what its cells showed from day to day."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, select

from detente.model import CellStands
from detente.record.codec import parsed
from detente.record.rows import clean
from detente.record.schema import glance

__all__ = ["Shown", "days_changed", "shown_by"]


class Shown(NamedTuple):
    """What a cell shows from a day on, until the next that it has."""

    party: str
    issue: str
    day: int
    """As `date.toordinal` counts."""
    stands: CellStands


def days_changed(connection: Connection) -> list[int]:
    """The days on which any cell began to show something else, ascending."""
    return list(connection.scalars(select(glance.c.day).distinct().order_by(glance.c.day)))


def shown_by(connection: Connection, party: str = "") -> Iterator[Shown]:
    """What the cells of a party, or all, show from day to day, by cell and day."""
    query = select(glance).order_by(glance.c.party, glance.c.issue, glance.c.day)
    if party:
        query = query.where(glance.c.party == clean(party))
    for row in connection.execute(query):
        yield Shown(row.party, row.issue, row.day, parsed(row.body, CellStands))
