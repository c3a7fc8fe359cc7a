"""Events and originals of one record written into another as they are."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, RowMapping, Table, insert, select

from detente.model import EventKind
from detente.record.among import among
from detente.record.batches import BATCH, batches
from detente.record.chain import stamp
from detente.record.schema import blob, event, payload

__all__ = ["copy_blobs", "copy_events", "copy_events_on"]


def copy_events(
    source: Connection,
    target: Connection,
    known: datetime | None = None,
    numbers: Collection[int] | None = None,
    after: int = 0,
) -> None:
    """Events with their payloads: all, those up to a time or after one, on some documents.

    What a purge tells of others is copied always: its document is gone from the past too.
    """
    query = select(event, payload.c.salt, payload.c.body).order_by(event.c.number)
    query = query.outerjoin(payload, payload.c.number == event.c.number)
    if after:
        query = query.where(event.c.number > after)
    if known is not None:
        purged = event.c.kind == EventKind.PURGED.value
        query = query.where((event.c.time <= stamp(known)) | purged)
    rows = source.execute(query.execution_options(yield_per=BATCH)).mappings()
    for some in rows.partitions():
        kept = [
            r
            for r in some
            if numbers is None
            or r["subject"] is None
            or r["subject"] in numbers
            or r["kind"] == EventKind.PURGED
        ]
        _keep(target, kept)


def copy_events_on(
    source: Connection, target: Connection, numbers: Collection[int], until: int
) -> None:
    """The events on some documents alone, up to one, with their payloads."""
    joined = select(event, payload.c.salt, payload.c.body).order_by(event.c.number)
    joined = joined.outerjoin(payload, payload.c.number == event.c.number)
    for some in batches(numbers):
        ours = (among(event.c.subject, some) | among(event.c.number, some)) & (
            event.c.number <= until
        )
        _keep(target, list(source.execute(joined.where(ours)).mappings()))


def copy_blobs(source: Connection, target: Connection) -> None:
    """All original bytes."""
    for key in source.scalars(select(blob.c.sha256).order_by(blob.c.sha256)).all():
        data = source.scalar(select(blob.c.data).where(blob.c.sha256 == key))
        _insert(target, blob, [{"sha256": key, "data": data}])


def _keep(target: Connection, rows: Sequence[RowMapping]) -> None:
    """Events, with the payloads that are not gone."""
    _insert(target, event, [{c.name: r[c.name] for c in event.c} for r in rows])
    said = [r for r in rows if r["body"] is not None]
    _insert(target, payload, [{c.name: r[c.name] for c in payload.c} for r in said])


def _insert(target: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        target.execute(insert(table), rows)
