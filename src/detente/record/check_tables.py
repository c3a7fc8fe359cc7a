"""Whether the tables that span all documents are what the events say."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from detente.record import search
from detente.record.fault import Fault, Report, guarded
from detente.record.names import grade_rows, renaming_rows
from detente.record.rebuild import tie_events
from detente.record.schema import (
    BESIDE,
    band,
    document,
    grade,
    item,
    judgement,
    note,
    relation,
    renaming,
    seen,
)
from detente.record.ties import ties

__all__ = ["check_tables"]

OWN = (
    (document, document.c.number), (item, item.c.document), (judgement, judgement.c.document),
    (band, band.c.document), (note, note.c.document), (seen, seen.c.document),
)  # fmt: skip
"""Tables with the column that tells the document of a row."""


def check_tables(connection: Connection, here: Sequence[int], report: Report) -> None:
    """Renamings, grades, ties, what is no evidence; and rows of documents not `here`."""
    again = "; run detente rebuild"
    for table, wanted in ((renaming, renaming_rows), (grade, grade_rows)):
        with guarded(report, f"{table.name}: it cannot be checked"):
            if _rows(connection, table) != sorted(wanted(connection), key=lambda r: r["event"]):
                report(Fault(f"{table.name}: it is not what the events say{again}"))
    with guarded(report, "relation: what documents are to one another cannot be checked"):
        kept = {(r.kind, r.document): r.other for r in connection.execute(select(relation))}
        told = ties(tie_events(connection))
        for kind, number in sorted(kept.items() ^ told.items(), key=str):
            what = f"document {kind[1]}: its {kind[0]} tie to {number} is not what the events say"
            report(Fault(what + again, None, kind[1]))
    for table in BESIDE:  # no event tells what they hold
        with guarded(report, f"{table.name}: it cannot be read"):
            connection.execute(select(table)).all()
    known = set(here)
    for name, numbers in _numbers(connection):
        with guarded(report, f"{name}: its rows cannot be counted"):
            for number in sorted(set(numbers) - known):
                what = f"{name}: it holds rows of document {number}, which no event brought"
                report(Fault(what + again, None, number))


def _rows(connection: Connection, table: Table) -> list[dict[str, Any]]:
    rows = connection.execute(select(table).order_by(table.c.event))
    return [dict(r._mapping) for r in rows]


def _numbers(connection: Connection) -> Iterator[tuple[str, Iterator[int]]]:
    """The documents of all rows, table by table."""
    for table, own in OWN:
        yield table.name, iter(connection.scalars(select(own).distinct()))
    yield "search", search.numbers(connection)
