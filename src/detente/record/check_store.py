"""Whether the database itself is sound: pages, indexes, full text."""

import re
from collections.abc import Mapping

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from detente.errors import DossierBusy, DossierFull, ReadOnlyDossier
from detente.record.engine import is_postgres, writing
from detente.record.fault import Fault, Report, guarded
from detente.record.faults import translate

__all__ = ["check_pages", "check_search"]

MOST = 100
"""Lines that SQLite tells of broken pages."""
TREE = re.compile(r"Tree (\d+)|On tree page (\d+)")
"""How SQLite names a table, before 3.42 by any of its pages."""


def check_pages(connection: Connection, report: Report) -> None:
    """What SQLite finds wrong with its file; PostgreSQL looks after its own."""
    if is_postgres(connection):
        return
    tables: dict[str, str] = {}
    with guarded(report, "the file: its list of tables cannot be read"):
        rows = connection.execute(text("SELECT rootpage, tbl_name FROM sqlite_master"))
        tables = {str(page): str(name) for page, name in rows}
    try:
        _check_pages(connection, str(MOST), tables, report)
    except DBAPIError:  # it gives up at some faults: then one table after the other
        for table in sorted(set(tables.values())):
            with guarded(report, f"the file in {table}: it cannot be checked"):
                _check_pages(connection, f"'{table}'", tables, report)
    with guarded(report, "the file: what its rows refer to cannot be checked"):
        for row in connection.execute(text("PRAGMA foreign_key_check")).all():
            report(Fault(f"the file: row {row[1]} of {row[0]} refers to a row that is not there"))


def _check_pages(
    connection: Connection, part: str, tables: Mapping[str, str], report: Report
) -> None:
    for (told,) in connection.execute(text(f"PRAGMA integrity_check({part})")):
        for line in str(told).splitlines():
            if line == "ok" or line.startswith("***"):
                continue
            tree = TREE.search(line)
            table = tables.get(tree[1] or tree[2]) if tree else None
            report(Fault(f"the file in {table}: {line}" if table else f"the file: {line}"))


def check_search(engine: Engine, name: str, report: Report) -> str:
    """Whether the index of SQLite's full text fits its texts; why not, where it is not tried.

    SQLite checks it in a transaction that could write; nothing is written.
    """
    if engine.name != "sqlite":
        return ""
    try:
        with writing(engine) as connection:
            connection.execute(text("INSERT INTO search(search) VALUES ('integrity-check')"))
            connection.rollback()
    except DBAPIError as error:
        told = translate(error, name)
        if isinstance(told, ReadOnlyDossier | DossierBusy | DossierFull):
            return f"the words of the search index were not checked: {told.what}"
        report(Fault("search: its index does not fit the texts; run detente rebuild"))
    except UnicodeDecodeError:  # SQLite quotes what it cannot read
        report(Fault("search: the file's list of tables is not text; restore it from a backup"))
    return ""
