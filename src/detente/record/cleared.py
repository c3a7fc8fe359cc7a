"""Records in memory that hold a part of another one, brought up to date as that grows."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from secrets import token_hex
from typing import NamedTuple

from sqlalchemy import exists, select

from detente.model import EventKind, Handling
from detente.record import layout
from detente.record.among import among
from detente.record.copying import copy_events, copy_events_on
from detente.record.engine import shared_memory
from detente.record.events import Told, told
from detente.record.near import around
from detente.record.payloads import DocumentBrought
from detente.record.reader import Reader
from detente.record.rebuild import rebuild, tie_events
from detente.record.schema import document, event, payload, relation
from detente.record.store import Record
from detente.record.ties import TIE_EVENTS, ties
from detente.record.writer import Writer

__all__ = [
    "Change",
    "extend",
    "part",
    "purged_since",
    "refill",
    "restricted",
]


class Change(NamedTuple):
    """What a part is to show in the place of what it shows."""

    before: frozenset[int]
    numbers: frozenset[int]
    """Of the documents: those that it holds, and those that it is to hold."""
    after: int
    """The last event of the whole when it was right."""


TELLS_OTHERS = (EventKind.FLAGGED, EventKind.UNDONE)
"""What is done to one document and changes others around it."""


def restricted(reader: Reader, up_to: Handling, day: date) -> bool:
    """Whether any document goes no farther than a stricter label, or is under embargo."""
    beyond = (document.c.handling > up_to.rank, document.c.embargo > day.toordinal())
    return any(reader.connection.scalar(select(exists().where(each))) for each in beyond)


def purged_since(reader: Reader, after: int) -> bool:
    """Whether a document was removed for good after an event."""
    gone = (event.c.number > after) & (event.c.kind == EventKind.PURGED.value)
    return bool(reader.connection.scalar(select(exists().where(gone))))


@contextmanager
def part(record: Record) -> Iterator[Record]:
    """An empty record in memory, for all threads, in the name of the whole one."""
    engine = shared_memory(f"part-{token_hex(16)}")
    with engine.connect(), Record(record.name, engine, record.who) as made:
        with made.writing() as writer:
            layout.create(writer.connection)
        yield made


def refill(target: Writer, source: Reader, numbers: Collection[int]) -> None:
    """Have a record hold the events on some documents, and what follows from those."""
    target.connection.execute(payload.delete())
    target.connection.execute(event.delete())
    copy_events(source.connection, target.connection, numbers=numbers)
    rebuild(target)


def extend(target: Writer, source: Reader, change: Change) -> None:
    """Take in the events after one, and what else changed: the same as a refill.

    No document was purged meanwhile.
    """
    others = [n for n in change.numbers - change.before if n <= change.after]
    gone = change.before - change.numbers
    _take_out(target, gone)
    copy_events(source.connection, target.connection, None, change.numbers, change.after)
    copy_events_on(source.connection, target.connection, others, change.after)
    news = _after(target, change.after)
    if gone or others or any(each.event.kind in TIE_EVENTS for each in news):
        _tie(target)
    for number in (*gone, *others):
        _touch_around(target, number)
    for each in news:
        subject, kind = each.event.subject, each.event.kind
        if isinstance(each.payload, DocumentBrought):
            target.touch(each.event.number)
        if subject is None:
            target.note(kind)
        elif kind in TELLS_OTHERS:
            _touch_around(target, subject)
        else:
            target.touch(subject)


def _touch_around(target: Writer, number: int) -> None:
    target.touch(number)
    for other in around(target.connection, [number]):
        target.touch(other)


def _take_out(target: Writer, gone: Collection[int]) -> None:
    """Have no event on some documents; what follows from them goes as they are touched."""
    for number in gone:
        _touch_around(target, number)
    here = among(event.c.subject, gone) | among(event.c.number, gone)
    events = select(event.c.number).where(here)
    target.connection.execute(payload.delete().where(payload.c.number.in_(events)))
    target.connection.execute(event.delete().where(here))


def _after(target: Writer, number: int) -> list[Told]:
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    rows = target.connection.execute(query.where(event.c.number > number).order_by(event.c.number))
    return [told(row) for row in rows]


def _tie(target: Writer) -> None:
    """Have the ties be what all events now tell, and touch both ends of those that differ."""
    rows = target.connection.execute(select(relation)).all()
    before = {(row.kind, row.document): row.other for row in rows}
    after = ties(tie_events(target.connection))
    for kind, number in sorted(before.keys() | after.keys()):
        old, new = before.get((kind, number), 0), after.get((kind, number), 0)
        if old == new:
            continue
        target.relate(kind, number, new)
        for other in {old, new} - {0}:
            target.touch(other)
