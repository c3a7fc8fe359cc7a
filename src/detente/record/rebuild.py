"""All derived tables worked out anew from the events."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, delete, insert, select

from detente.record import search
from detente.record.events import Told, told
from detente.record.names import keep_grades, keep_renamings
from detente.record.schema import DERIVED, event, payload, relation
from detente.record.ties import TIE_EVENTS, ties
from detente.record.writer import Writer

__all__ = ["rebuild", "tie_events"]

Progress = Callable[[int, int], None]
"""Told how many documents are done, and of how many."""


def rebuild(writer: Writer, progress: Progress | None = None) -> int:
    """Empty the derived tables and fill them from the events; how many documents are in them.

    The courses of all cells are left stale: the workspace works them out.
    """
    connection = writer.connection
    for table in DERIVED:
        connection.execute(delete(table))
    search.clear(connection)
    here: list[int] = []
    made = ties(_noted(tie_events(connection), here))
    rows = [{"kind": k, "document": n, "other": to} for (k, n), to in sorted(made.items())]
    if rows:
        connection.execute(insert(relation), rows)
    keep_renamings(connection)
    keep_grades(connection)
    for number in here:
        writer.touch(number)
    writer.settle(progress)
    return len(here)


def tie_events(connection: Connection) -> Iterator[Told]:
    """The events that tell what documents are to one another, streamed, the oldest first."""
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    query = query.where(event.c.kind.in_([k.value for k in TIE_EVENTS])).order_by(event.c.number)
    for row in connection.execute(query.execution_options(yield_per=500)):
        yield told(row)


def _noted(events: Iterator[Told], here: list[int]) -> Iterator[Told]:
    """The events, the documents among them noted that are here."""
    for each in events:
        if each.event.number == each.event.subject and each.payload is not None:
            here.append(each.event.number)
        yield each
