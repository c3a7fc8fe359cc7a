"""Who is to code which report, blind or not."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from detente.errors import UnknownEntry
from detente.model.assignment import Assignment
from detente.record.among import among
from detente.record.aside import assignment
from detente.record.chain import stamp
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment, stamped, time_of
from detente.record.writer import Writer

__all__ = ["assign", "assignments", "done_with", "drop_assignment"]


def assignments(
    reader: Reader, coder: str = "", documents: Sequence[int] | None = None
) -> tuple[Assignment, ...]:
    """Who is given what, by document and name: of a coder, of some documents, or all."""
    query = select(assignment).order_by(assignment.c.document, assignment.c.coder)
    if coder:
        query = query.where(assignment.c.coder == clean(coder))
    if documents is not None:
        query = query.where(among(assignment.c.document, documents))
    return tuple(map(_assignment, reader.connection.execute(query)))


def assign(writer: Writer, made: Assignment) -> None:
    """Keep an assignment in the place of the one of its document and coder.

    Raises UnknownEntry where there is no such document.
    """
    writer.document(made.document)
    _drop(writer, made.document, made.coder)
    row = {
        "document": made.document,
        "coder": clean(made.coder),
        "who": clean(made.who),
        "made": stamp(made.made),
        "blind": made.blind,
        "done": stamped(made.done),
    }
    writer.connection.execute(insert(assignment), row)


def done_with(writer: Writer, document: int, coder: str, done: datetime | None) -> None:
    """Keep when a coder was done with a report; None where it is open again.

    Raises UnknownEntry where it was not given to that coder.
    """
    here = (assignment.c.document == document) & (assignment.c.coder == clean(coder))
    changed = update(assignment).where(here).values(done=stamped(done))
    if not writer.connection.execute(changed).rowcount:
        raise UnknownEntry(
            f"report {document} was not given to {coder} to code", "have it assigned first"
        )


def drop_assignment(writer: Writer, document: int, coder: str = "") -> int:
    """Take a report away from a coder, or from all; from how many."""
    return _drop(writer, document, coder)


def _drop(writer: Writer, document: int, coder: str) -> int:
    here = assignment.c.document == document
    if coder:
        here &= assignment.c.coder == clean(coder)
    return writer.connection.execute(delete(assignment).where(here)).rowcount


def _assignment(row: Row[tuple[Any, ...]]) -> Assignment:
    told = row.document, row.coder, row.who, moment(row.made)
    return Assignment(*told, bool(row.blind), time_of(row.done))
