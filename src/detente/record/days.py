"""On which days the matrix changed, and what its cells showed from day to day."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, Select, desc, literal, select, union_all

from detente.model import CellStands
from detente.record.batches import batches
from detente.record.chain import stamp
from detente.record.codec import parsed
from detente.record.rows import clean
from detente.record.schema import document, glance, item_party
from detente.record.skipping import different

__all__ = ["Shown", "Until", "days_changed", "newest_in", "shown_at", "shown_by"]

OWN = ("speaker", "subject")
"""The parts of a party whose items set its cells."""
TOGETHER = 40
"""Cells asked for in one question: it has two parts for each, and SQLite takes 500."""
Place = tuple[str, str]


class Shown(NamedTuple):
    """What a cell shows from a day on, until the next that it has."""

    party: str
    issue: str
    day: int
    """As `date.toordinal` counts."""
    stands: CellStands


class Until(NamedTuple):
    """What of a cell is seen: what was said by a day, and recorded by a time."""

    at: date | None = None
    known: datetime | None = None


def days_changed(connection: Connection) -> list[int]:
    """The days on which any cell began to show something else, ascending."""
    return list(connection.scalars(different(glance.c.day)))


def shown_by(connection: Connection, party: str = "") -> Iterator[Shown]:
    """What the cells of a party, or all, show from day to day, by cell and day."""
    query = select(glance).order_by(glance.c.party, glance.c.issue, glance.c.day)
    if party:
        query = query.where(glance.c.party == clean(party))
    for row in connection.execute(query):
        yield Shown(row.party, row.issue, row.day, parsed(row.body, CellStands))


def shown_at(connection: Connection, party: str, issue: str, at: date | None) -> CellStands | None:
    """What a cell shows on a day, without one now; None where it shows nothing yet."""
    query = select(glance.c.body).where(glance.c.party == clean(party), glance.c.issue == issue)
    if at is not None:
        query = query.where(glance.c.day <= at.toordinal())
    body = connection.scalar(query.order_by(desc(glance.c.day)).limit(1))
    return parsed(body, CellStands) if body is not None else None


def newest_in(
    connection: Connection, places: Sequence[Place], until: Until, limit: int
) -> dict[Place, list[str]]:
    """Ids of the items that count in some cells, the newest first, so many of each at most."""
    found: dict[Place, list[tuple[int, str]]] = {place: [] for place in places}
    for some in batches(places, TOGETHER):
        parts = [
            _newest(place, role, until, limit).add_columns(literal(number).label("place"))
            for number, place in enumerate(some)
            for role in OWN
        ]
        for row in connection.execute(union_all(*(select(p.subquery()) for p in parts))):
            found[some[row.place]].append((row.day, row.item))
    return {
        place: [key for _, key in sorted(rows, reverse=True)[:limit]]
        for place, rows in found.items()
    }


def _newest(place: Place, role: str, until: Until, limit: int) -> Select[tuple[int, str]]:
    party, issue = place
    row = item_party.c
    query = select(row.day, row.item).where(
        row.party == clean(party), row.role == role, row.issue == issue, row.counts
    )
    if until.at is not None:
        query = query.where(row.day <= until.at.toordinal())
    if until.known is not None:
        query = query.join(document, document.c.number == row.document)
        query = query.where(document.c.recorded <= stamp(until.known))
    return query.order_by(desc(row.day), desc(row.item)).limit(limit)
