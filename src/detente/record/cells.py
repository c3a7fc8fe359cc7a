"""What each cell of the matrix shows on each day, as it was worked out last."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    cast,
    delete,
    desc,
    exists,
    func,
    insert,
    select,
    union,
)

from detente.model import CellStands, Document, Moment, Statement, Stretch, Unknown
from detente.record.among import among
from detente.record.claims import CLAIM
from detente.record.codec import parsed, quick
from detente.record.loading import item_of
from detente.record.schema import cell, document, glance, item, item_party, meta, stale, stretch

__all__ = [
    "Place",
    "Told",
    "checked_among",
    "glances_at",
    "items_in",
    "keep",
    "kept_glances",
    "kept_stretches",
    "places",
    "published_of",
    "shown",
    "stale_places",
    "told_by",
    "told_in",
    "version",
]

KEPT = 4_000
"""Rows of glances that stay read: a large matrix on four days, some 10 MB."""
VERSION = "cells"
"""Under which it is kept how often a cell was."""
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
    return [((row.party, row.issue), row.day % CLAIM) for row in rows]


def told_in(
    connection: Connection, place: Place, since: int = 0, also: Sequence[str] | None = None
) -> list[Told]:
    """The items that count and that a cell rests on: all, or those told since a day.

    With `also`, those of these ids are among them whenever they were told.
    """
    query = _resting_on(place).order_by(item.c.id)
    if also is None:
        return told_by(connection, query)
    found = told_by(connection, query.where(item_party.c.day >= since))
    earlier = query.where(item_party.c.day < since)
    return found + told_by(connection, earlier.where(among(item.c.id, also)))


def items_in(connection: Connection, place: Place, most: int) -> int:
    """How many items set a cell, those that do not count included; counted up to a number."""
    party, issue = place
    here = (item_party.c.party == party) & (item_party.c.issue == issue)
    own = here & item_party.c.role.in_(("speaker", "subject"))
    some = select(item_party.c.item).where(own).limit(most).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def checked_among(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """Those of some items that a person has checked."""
    checked = select(item.c.id).where(item.c.checked, among(item.c.id, ids))
    return frozenset(connection.scalars(checked))


def _resting_on(place: Place) -> Select[tuple[str, str, int, int]]:
    party, issue = place
    return (
        select(item.c.kind, item.c.body, item.c.day, item.c.document)
        .join(item_party, item_party.c.item == item.c.id)
        .where(item_party.c.party == party, item_party.c.issue == issue, item_party.c.counts)
        .where(item_party.c.role.in_(("speaker", "subject")))
    )


def told_by(connection: Connection, query: Select[tuple[str, str, int, int]]) -> list[Told]:
    """The items of a query of kind, body, day and document, in its order."""
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


def kept_glances(connection: Connection, place: Place) -> list[tuple[int, CellStands]]:
    """What a cell shows from which day on."""
    query = select(glance.c.day, glance.c.body).where(*_at(glance, place)).order_by(glance.c.day)
    return [(row.day, parsed(row.body, CellStands)) for row in connection.execute(query)]


def places(connection: Connection) -> list[Place]:
    """Every cell that something is kept of, or that an item sets."""
    own = item_party.c.role.in_(("speaker", "subject")) & (item_party.c.issue != "")
    told = select(item_party.c.party, item_party.c.issue).where(item_party.c.counts, own)
    kept = [select(t.c.party, t.c.issue) for t in (cell, glance, stretch)]
    return sorted({(row.party, row.issue) for row in connection.execute(union(told, *kept))})


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
    rows = [{**key, "place": n, "body": quick(s)} for n, s in enumerate(held)]
    if rows:
        connection.execute(insert(stretch), rows)
    looks = [{**key, "day": d, "body": quick(c)} for d, c in shown]
    if looks:
        connection.execute(insert(glance), looks)
    connection.execute(delete(stale).where(*_at(stale, place)))
    connection.execute(delete(cell).where(*_at(cell, place)))
    if connection.scalar(select(exists().where(*_at(glance, place)))):
        connection.execute(insert(cell), key)
    _note_change(connection)


def version(connection: Connection) -> str:
    """Another value whenever any cell shows something else, or is kept anew."""
    return connection.scalar(select(meta.c.value).where(meta.c.key == VERSION)) or ""


def _note_change(connection: Connection) -> None:
    here = meta.update().where(meta.c.key == VERSION)
    more = cast(cast(meta.c.value, BigInteger) + 1, Text)
    if not connection.execute(here.values(value=more)).rowcount:
        connection.execute(insert(meta), {"key": VERSION, "value": "1"})


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
            yield shown(body)


@lru_cache(maxsize=KEPT)
def shown(body: str) -> CellStands:
    """What a cell shows, of its row: most cells show the same after any event."""
    return parsed(body, CellStands)


def published_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Moment | None]:
    """When some documents were published, by number."""
    query = select(document.c.number, document.c.body).where(among(document.c.number, numbers))
    rows = connection.execute(query)
    return {row.number: parsed(row.body, Document).published for row in rows}


def _at(table: Table, place: Place) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    party, issue = place
    return table.c.party == party, table.c.issue == issue
