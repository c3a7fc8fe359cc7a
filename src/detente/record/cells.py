"""What each cell of the matrix shows on each day, as it was worked out last."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, delete, desc, exists, insert, select

from detente.model import CellStands, Document, Moment, Statement, Stretch, Unknown
from detente.record.codec import canonical, parsed
from detente.record.loading import item_of
from detente.record.schema import cell, document, glance, item, item_party, stale, stretch

__all__ = [
    "Place",
    "Told",
    "glances_at",
    "keep",
    "kept_stretches",
    "published_of",
    "stale_places",
    "told_in",
]

BATCH = 500
"""Documents asked for at a time."""
Place = tuple[str, str]
"""Party and issue."""


class Told(NamedTuple):
    """An item of a cell, the day by which it was told, and its document's own day."""

    item: Statement | Unknown
    day: int
    document: int


def stale_places(connection: Connection) -> list[tuple[Place, int]]:
    """The cells to be worked out anew, each from a day on."""
    rows = connection.execute(select(stale).order_by(stale.c.party, stale.c.issue))
    return [((row.party, row.issue), row.day) for row in rows]


def told_in(connection: Connection, place: Place) -> list[Told]:
    """All items that count and that a cell rests on."""
    party, issue = place
    query = (
        select(item.c.kind, item.c.body, item.c.day, item.c.document)
        .join(item_party, item_party.c.item == item.c.id)
        .where(item_party.c.party == party, item_party.c.issue == issue, item_party.c.counts)
        .where(item_party.c.role.in_(("speaker", "subject")))
        .order_by(item.c.id)
    )
    found = []
    for row in connection.execute(query):
        made = item_of(row.kind, row.body)
        if isinstance(made, Statement | Unknown):
            found.append(Told(made, row.day, row.document))
    return found


def kept_stretches(connection: Connection, place: Place) -> list[Stretch]:
    """What was kept of a cell's course to go on from."""
    query = select(stretch.c.body).where(*_at(stretch, place)).order_by(stretch.c.place)
    return [parsed(body, Stretch) for body in connection.scalars(query)]


def keep(
    connection: Connection,
    place: Place,
    day: int,
    held: Sequence[Stretch],
    shown: Iterable[tuple[int, CellStands]],
) -> None:
    """Keep what a cell goes on from, and what it shows from a day on; it is stale no more."""
    party, issue = place
    key = {"party": party, "issue": issue}
    connection.execute(delete(stretch).where(*_at(stretch, place)))
    connection.execute(delete(glance).where(*_at(glance, place), glance.c.day >= day))
    rows = [{**key, "place": n, "body": canonical(s).decode()} for n, s in enumerate(held)]
    if rows:
        connection.execute(insert(stretch), rows)
    looks = [{**key, "day": d, "body": canonical(c).decode()} for d, c in shown]
    if looks:
        connection.execute(insert(glance), looks)
    connection.execute(delete(stale).where(*_at(stale, place)))
    connection.execute(delete(cell).where(*_at(cell, place)))
    if connection.scalar(select(exists().where(*_at(glance, place)))):
        connection.execute(insert(cell), key)


def glances_at(connection: Connection, day: date | None = None) -> Iterator[CellStands]:
    """What every cell showed on a day; without one, what it shows now."""
    here = (glance.c.party == cell.c.party) & (glance.c.issue == cell.c.issue)
    last = select(glance.c.body).where(here).order_by(desc(glance.c.day)).limit(1)
    if day is not None:
        last = last.where(glance.c.day <= day.toordinal())
    for body in connection.scalars(
        select(last.correlate(cell).scalar_subquery()).select_from(cell)
    ):
        if body is not None:
            yield parsed(body, CellStands)


def published_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Moment | None]:
    """When some documents were published, by number."""
    wanted = sorted(set(numbers))
    found: dict[int, Moment | None] = {}
    for start in range(0, len(wanted), BATCH):
        some = document.c.number.in_(wanted[start : start + BATCH])
        rows = connection.execute(select(document.c.number, document.c.body).where(some))
        found |= {row.number: parsed(row.body, Document).published for row in rows}
    return found


def _at(table: Table, place: Place) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    party, issue = place
    return table.c.party == party, table.c.issue == issue
