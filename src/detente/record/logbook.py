"""A page of the history, the newest first, narrowed by who, what and where."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import desc, select

from detente.model import EventKind
from detente.record.events import Told, told
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.schema import event, payload

__all__ = ["Page", "page"]


@dataclass(frozen=True, slots=True)
class Page:
    """Which events are asked for; each at its default lets all through."""

    who: str = ""
    kinds: Sequence[EventKind] = ()
    subject: int | None = None
    """The number of a document."""
    before: int | None = None
    """Only events with a smaller number."""
    leave_out: Collection[int] = ()
    """Documents that nothing is told of."""
    limit: int = 50


def page(reader: Reader, asked: Page) -> list[Told]:
    """The events that are asked for, with what they say, the newest first."""
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    if asked.who:
        query = query.where(event.c.who == clean(asked.who))
    if asked.kinds:
        query = query.where(event.c.kind.in_([kind.value for kind in asked.kinds]))
    if asked.subject is not None:
        query = query.where(event.c.subject == asked.subject)
    if asked.before is not None:
        query = query.where(event.c.number < asked.before)
    if asked.leave_out:
        hidden = event.c.subject.in_(sorted(asked.leave_out))
        query = query.where(event.c.subject.is_(None) | ~hidden)
    rows = reader.connection.execute(query.order_by(desc(event.c.number)).limit(asked.limit))
    return [told(row) for row in rows]
