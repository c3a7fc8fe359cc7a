"""Whose events there are, which no longer count, and what waits for a person."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import desc, exists, outerjoin, select

from detente.model import Event, EventKind
from detente.record.events import Told, at_number, event_of, head, history, told, undone
from detente.record.reader import Reader
from detente.record.schema import document, event, item, judgement, payload
from detente.record.wanted import Wanted, narrowed, suggestion

__all__ = [
    "Place", "event_at", "events_by", "gone", "happened", "judged_by", "last_event", "latest",
    "places", "together",
]  # fmt: skip


SOME = 200
"""Events that are asked for at a time."""


class Place(NamedTuple):
    """An item, by its id, and the number of its document."""

    item: str
    document: int


def gone(reader: Reader) -> set[int]:
    """The numbers of all events that no longer count."""
    return undone(history(reader.connection, kinds=(EventKind.UNDONE,)))


def last_event(reader: Reader) -> int:
    """The number of the last event; by it whoever looks on knows that there is news."""
    last = head(reader.connection)
    return last.number if last else 0


def happened(reader: Reader, since: int, but: Collection[EventKind] = ()) -> bool:
    """Whether there is any event after one, of whatever kinds but some."""
    later = (event.c.number > since) & event.c.kind.not_in([kind.value for kind in but])
    return bool(reader.connection.scalar(select(exists(select(event.c.number).where(later)))))


def event_at(reader: Reader, number: int) -> Told | None:
    """One event with what it says; None where there is none."""
    return at_number(reader.connection, number)


def together(reader: Reader, number: int) -> list[Told]:
    """The events that are undone with one, itself among them; none where there is none.

    What a purge took the words of is by itself: nothing tells what belonged to it.
    """
    first = event_at(reader, number)
    if first is None or first.payload is None:
        return [first] if first else []
    start = place = first.payload.batch or number
    found: list[Told] = []
    while (each := event_at(reader, place)) is not None:
        if each.payload is not None:
            if place != start and each.payload.batch != start:
                break
            found.append(each)
        place += 1
    return found


def events_by(
    reader: Reader, who: str, kinds: Sequence[EventKind], subject: int | None = None
) -> Iterator[Event]:
    """The events of some kinds by one author, the newest first: about one document, or any."""
    wanted = select(event).where(event.c.who == who, event.c.kind.in_([k.value for k in kinds]))
    if subject is not None:
        wanted = wanted.where(event.c.subject == subject)
    query = wanted.order_by(desc(event.c.number)).limit(SOME)
    rows = reader.connection.execute(query).all()
    while rows:
        yield from map(event_of, rows)
        before = event.c.number < rows[-1].number
        rows = reader.connection.execute(query.where(before)).all()


def latest(reader: Reader, limit: int | None, subject: int | None = None) -> list[Told]:
    """The last events, or all, with what they say, the newest first: of one document, or any."""
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    if subject is not None:
        query = query.where(event.c.subject == subject)
    rows = reader.connection.execute(query.order_by(desc(event.c.number)).limit(limit))
    return [told(row) for row in rows]


def judged_by(reader: Reader, who: str) -> set[str]:
    """The items that an author has judged, by their ids."""
    query = select(judgement.c.item).join(event, event.c.number == judgement.c.event)
    return set(reader.connection.scalars(query.where(event.c.who == who)))


def places(reader: Reader, wanted: Wanted) -> list[Place]:
    """The wanted items by the dates of their documents, in text order; suggestions come last."""
    joined = outerjoin(item, document, document.c.number == item.c.document)
    query = narrowed(select(item.c.id, item.c.document).select_from(joined), wanted)
    order = (suggestion(), document.c.day, item.c.document, item.c.start, item.c.id)
    return [Place(*row) for row in reader.connection.execute(query.order_by(*order))]
