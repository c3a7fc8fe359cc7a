"""One document's rows in the derived tables, and which cells they make stale."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, case, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from detente.model import Document, Statement
from detente.record.among import among
from detente.record.claims import CLAIM
from detente.record.engine import is_postgres
from detente.record.loading import item_of
from detente.record.near import keys_of
from detente.record.rows import Row, Rows
from detente.record.schema import band, document, item, item_party, judgement, note, seen, stale
from detente.record.search import forget, remember

__all__ = ["Places", "drop", "make_stale", "put"]

Places = dict[tuple[str, str], int]
"""For each cell, the first day from which it is to be worked out anew."""
SETS_CELLS = ("speaker", "subject")
"""The parts of a party in an item that make it one of its own cells."""


def put(connection: Connection, rows: Rows, brought: Document) -> None:
    """Replace the rows of a document where they changed; `brought` has its signature."""
    number = rows.document["number"]
    before = _kept(connection, item, number)
    after = {row["id"]: row for row in rows.items}
    changed = {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)}
    moved = after.keys() if _put_document(connection, rows, brought) else set[str]()
    news = {k for k in changed if _tells(before.get(k)) != _tells(after.get(k))}
    places = _places(connection, news | moved, rows.parties)
    gone = [key for key in changed if key in before]
    _remove(connection, gone)
    _insert(connection, item, [after[k] for k in sorted(changed) if k in after])
    _insert(connection, item_party, [row for row in rows.parties if row["item"] in changed])
    connection.execute(delete(judgement).where(judgement.c.document == number))
    _insert(connection, judgement, rows.judgements)
    for table, made in ((note, rows.notes), (seen, rows.seen)):
        connection.execute(delete(table).where(table.c.document == number))
        _insert(connection, table, made)
    make_stale(connection, places)


def drop(connection: Connection, number: int) -> None:
    """Take a document and all its items out of the derived tables."""
    keys = set(connection.scalars(select(item.c.id).where(item.c.document == number)))
    make_stale(connection, _places(connection, keys, ()))
    _remove(connection, sorted(keys))
    for table in (judgement, note, seen):
        connection.execute(delete(table).where(table.c.document == number))
    connection.execute(delete(band).where(band.c.document == number))
    forget(connection, number)
    connection.execute(delete(document).where(document.c.number == number))


def make_stale(connection: Connection, places: Places) -> None:
    """Have some cells worked out anew, each from a day on, and take back who claimed them."""
    cells = sorted(places.items())
    added = (postgresql if is_postgres(connection) else sqlite).insert(stale)
    day, new = stale.c.day % CLAIM, added.excluded.day
    earlier = added.on_conflict_do_update(
        index_elements=[stale.c.party, stale.c.issue],
        set_={"day": case((day < new, day), else_=new)},
        where=new < stale.c.day,
    )
    if cells:
        rows = [{"party": party, "issue": issue, "day": day} for (party, issue), day in cells]
        connection.execute(earlier, rows)


def _tells(row: Row | None) -> tuple[Any, ...] | None:
    """What of an item bears on a cell: not who checked it, nor how it was read."""
    if row is None:
        return None
    told = item_of(row["kind"], row["body"])
    if isinstance(told, Statement):
        told = replace(told, checked=False, reader="", score=None, threshold=None, given=())
    else:
        told = replace(told, checked=False, given="")
    return row["day"], row["counts"], told


def _put_document(connection: Connection, rows: Rows, brought: Document) -> bool:
    """Replace the row of a document; whether what its items tell may have changed with it."""
    number = rows.document["number"]
    before = _kept(connection, document, number).get(number)
    if before == rows.document:
        return False
    if before is None:
        _insert(connection, document, [rows.document])
        _insert(connection, band, [{"key": k, "document": number} for k in keys_of(brought)])
    else:
        forget(connection, number)
        changes = {k: v for k, v in rows.document.items() if k != "number"}
        connection.execute(document.update().where(document.c.number == number), changes)
    remember(connection, rows, brought.text)
    return before is not None and before["body"] != rows.document["body"]


def _kept(connection: Connection, table: Any, number: int) -> dict[Any, Row]:
    own = table.c.number if table is document else table.c.document
    rows = connection.execute(select(table).where(own == number))
    return {row[0]: dict(row._mapping) for row in rows}


def _places(connection: Connection, changed: set[str], parties: Sequence[Row]) -> Places:
    """The cells that the changed items set, or set until now."""
    places: Places = {}
    mine = among(item_party.c.item, changed)
    old = connection.execute(select(item_party).where(mine)) if changed else ()
    _earliest(places, (row._mapping for row in old))
    _earliest(places, (row for row in parties if row["item"] in changed))
    return places


def _earliest(places: Places, rows: Iterable[Mapping[str, Any] | Any]) -> None:
    for row in rows:
        if row["role"] in SETS_CELLS and row["issue"]:
            place = row["party"], row["issue"]
            places[place] = min(row["day"], places.get(place, row["day"]))


def _remove(connection: Connection, ids: Sequence[str]) -> None:
    """Take items out, with the parts of parties in them."""
    if ids:
        connection.execute(delete(item_party).where(among(item_party.c.item, ids)))
        connection.execute(delete(item).where(among(item.c.id, ids)))


def _insert(connection: Connection, table: Any, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
