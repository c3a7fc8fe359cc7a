"""All derived tables worked out anew from the events."""

from collections.abc import Callable, Iterator

from sqlalchemy import delete, exists, select

from detente.model import Document, EventKind
from detente.record import search
from detente.record.events import told
from detente.record.names import keep_grades, keep_renamings
from detente.record.payloads import DocumentBrought, Purged
from detente.record.schema import DERIVED, event, payload, relation
from detente.record.writer import Writer

__all__ = ["rebuild"]

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
    brought = dict(_brought(writer))
    for number, said in brought.items():
        writer.tie(number, said)
        writer.touch(number)
    _fold_anew(writer, {number: said.document for number, said in brought.items()})
    keep_renamings(connection)
    keep_grades(connection)
    writer.settle(progress)
    return len(brought)


def _brought(writer: Writer) -> Iterator[tuple[int, DocumentBrought]]:
    """What is still there of each document, ties that a purge changed included."""
    kinds = (EventKind.DOCUMENT.value, EventKind.PURGED.value)
    query = select(event, payload.c.body).outerjoin(payload, payload.c.number == event.c.number)
    rows = writer.connection.execute(
        query.where(event.c.kind.in_(kinds)).order_by(event.c.number)
    ).all()
    for row in rows:
        each = told(row)
        if isinstance(each.payload, DocumentBrought):
            yield each.event.number, each.payload
        elif isinstance(each.payload, Purged):
            writer.fold(each.payload.folded)


def _fold_anew(writer: Writer, documents: dict[int, Document]) -> None:
    """Where the original of some copies is not here, its earliest copy stands for it."""
    copies = select(relation.c.document, relation.c.other).where(relation.c.kind == "copy")
    orphans: dict[int, list[int]] = {}
    for number, original in writer.connection.execute(copies):
        if original not in documents:
            orphans.setdefault(original, []).append(number)
    for members in orphans.values():
        here = [n for n in members if n in documents]
        first = min(here, key=lambda n: _rank(documents[n]), default=0)
        writer.fold({n: 0 if n == first else first for n in members})
    for tie in (relation.c.other, relation.c.document):
        there = exists().where((event.c.number == tie) & (event.c.kind == EventKind.DOCUMENT.value))
        writer.connection.execute(delete(relation).where(~there))


def _rank(document: Document) -> tuple[bool, str, int, str]:
    """The earliest published first; as documents.duplicates has it."""
    told = document.published.value if document.published else ""
    return not told, told, -len(document.text), document.sha256
