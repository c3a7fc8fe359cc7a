"""A record in memory that holds only what was known, or may be shown."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Table, insert, select

from detente.record.chain import stamp
from detente.record.engine import MEMORY
from detente.record.rebuild import rebuild
from detente.record.schema import event, payload
from detente.record.store import Record, create

__all__ = ["scratch"]

BATCH = 500


@contextmanager
def scratch(
    record: Record, known: datetime | None = None, numbers: Collection[int] | None = None
) -> Iterator[Record]:
    """A record replayed from the events up to a time, on some documents only.

    What is left out leaves no trace in it, not even as a count: copies, versions and
    translations are tied anew among what is there. It holds no original bytes.
    """
    with create(MEMORY, record.who) as made:
        with made.writing() as writer, record.reading() as reader:
            writer.connection.execute(payload.delete())
            writer.connection.execute(event.delete())
            _copy(reader.connection, writer.connection, known, numbers)
            rebuild(writer)
        yield made


def _copy(
    source: Connection,
    target: Connection,
    known: datetime | None,
    numbers: Collection[int] | None,
) -> None:
    query = select(event, payload.c.salt, payload.c.body)
    query = query.outerjoin(payload, payload.c.number == event.c.number).order_by(event.c.number)
    if known is not None:
        query = query.where(event.c.time <= stamp(known))
    for rows in source.execution_options(yield_per=BATCH).execute(query).mappings().partitions():
        kept = [
            r for r in rows if numbers is None or r["subject"] is None or r["subject"] in numbers
        ]
        _insert(target, event, [{c.name: r[c.name] for c in event.c} for r in kept])
        said = [r for r in kept if r["body"] is not None]
        _insert(target, payload, [{c.name: r[c.name] for c in payload.c} for r in said])


def _insert(target: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        target.execute(insert(table), rows)
