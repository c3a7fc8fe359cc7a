"""A filled record on each store, and its tables laid open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Table, select, text

from detente.record import Record, create
from detente.record.schema import meta, metadata
from tests.record.kept import clock, fill, salts

STORES = ("sqlite", "postgres")


def store_name(request: pytest.FixtureRequest, tmp_path: Path, store: str) -> str:
    """The name of a record that is not made yet, on one of the two stores."""
    if store == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    return str(tmp_path / "talks.detente")


@contextmanager
def filled(name: str) -> Iterator[tuple[Record, dict[str, int]]]:
    """A record with every kind of event, and its documents by name."""
    with create(name, "first author", clock(), salts()) as record:
        yield record, fill(record)


def poke(record: Record, *statements: str) -> None:
    """Change a database behind the record's back."""
    with record.engine.begin() as connection:
        for each in statements:
            connection.execute(text(each))


def dump(record: Record, *without: Table) -> dict[str, list[str]]:
    """Every table with its rows in one order, the full text too.

    How often a cell was kept is left out: it tells of work, not of what there is.
    """
    with record.reading() as reader:
        tables = [t for t in metadata.sorted_tables if t not in without]
        found = {
            t.name: sorted(str(tuple(r)) for r in reader.connection.execute(select(t)))
            for t in tables
        }
        found |= {
            name: [row for row in rows if not row.startswith("('cells'")]
            for name, rows in found.items()
            if name == meta.name
        }
        key = "rowid, *" if record.engine.name == "sqlite" else "*"
        rows = reader.connection.execute(text(f"SELECT {key} FROM search"))  # noqa: S608 - ours
        return found | {"search": sorted(str(tuple(r)) for r in rows)}
