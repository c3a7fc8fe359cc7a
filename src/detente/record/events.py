"""The append-only history: events in, events out."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, desc, insert, select

from detente.model import Event, EventKind
from detente.record.chain import chained, digest, stamp
from detente.record.codec import canonical, packed, parsed, unpacked
from detente.record.payloads import KINDS, Payload, Undone
from detente.record.schema import event, payload
from detente.record.sharing import once

# fmt: off
__all__ = [
    "Told", "append", "at_number", "event_of", "general", "head", "history", "live", "told",
    "undone",
]
# fmt: on
LARGEST = 2**63
"""Numbers from here on no database takes."""


class Told(NamedTuple):
    """An event with what it says; None where that was purged."""

    event: Event
    payload: Payload | None


def head(connection: Connection) -> Event | None:
    """The last event; None in an empty record."""

    def found() -> Event | None:
        row = connection.execute(select(event).order_by(desc(event.c.number)).limit(1)).first()
        return event_of(row) if row else None

    return once(connection, "the last event", found)


def append(
    connection: Connection,
    author: tuple[datetime, str, bytes],
    kind: EventKind,
    said: Payload,
    subject: int | None = None,
) -> Event:
    """The new last event; `author` tells time, name and a fresh salt."""
    time, who, salt = author
    body = canonical(said)
    made = chained(head(connection), time, who, kind, subject, digest(salt, body))
    row = {
        "number": made.number, "time": stamp(made.time), "who": made.who, "kind": made.kind.value,
        "subject": made.subject, "digest": made.digest, "before": made.before, "hash": made.hash,
    }  # fmt: skip
    connection.execute(insert(event), row)
    kept = {"number": made.number, "salt": salt, "body": packed(body)}
    connection.execute(insert(payload), kept)
    return made


def history(
    connection: Connection, subject: int | None = None, kinds: Sequence[EventKind] = ()
) -> list[Told]:
    """Events with their payloads, the oldest first: of one document, of some kinds, or all."""
    query = _query(kinds)
    if subject is not None:
        query = query.where(event.c.subject == subject)
    return [told(row) for row in connection.execute(query)]


def general(connection: Connection, kinds: Sequence[EventKind] = ()) -> list[Told]:
    """Events that are about no single document, the oldest first: of some kinds, or all."""
    query = _query(kinds).where(event.c.subject.is_(None))
    return [told(row) for row in connection.execute(query)]


def _query(kinds: Sequence[EventKind]) -> Select[tuple[Any, ...]]:
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    if kinds:
        query = query.where(event.c.kind.in_([k.value for k in kinds]))
    return query.order_by(event.c.number)


def at_number(connection: Connection, number: int) -> Told | None:
    """One event with its payload; None where there is none."""
    if not 0 < number < LARGEST:
        return None
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    row = connection.execute(query.where(event.c.number == number)).first()
    return told(row) if row else None


def undone(events: Sequence[Told]) -> set[int]:
    """The numbers of the events that no longer count, undone undoings among them."""
    dead: set[int] = set()
    for each in reversed(events):
        if isinstance(each.payload, Undone) and each.event.number not in dead:
            dead.add(each.payload.event)
    return dead


def live(events: Sequence[Told]) -> Iterator[Told]:
    """The events that count: neither undone nor an undoing, in their order."""
    dead = undone(events)
    for each in events:
        if each.event.number not in dead and each.event.kind is not EventKind.UNDONE:
            yield each


def event_of(row: Row[tuple[object, ...]]) -> Event:
    """The event of a row."""
    kept = row._mapping
    return Event(
        kept["number"],
        datetime.fromisoformat(kept["time"]),
        kept["who"],
        EventKind(kept["kind"]),
        kept["subject"],
        kept["digest"],
        kept["before"],
        kept["hash"],
    )


def told(row: Row[tuple[object, ...]]) -> Told:
    """The event of a row with its payload."""
    made = event_of(row)
    body = row._mapping["body"]
    return Told(made, parsed(unpacked(body), KINDS[made.kind]) if body is not None else None)
