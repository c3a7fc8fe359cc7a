from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, insert, select

from detente.record import layout
from detente.record.engine import engine_of, writing
from detente.record.migrate import upgrade
from tests.record.stores import STORES, store_name

EMPTY: dict[type, Any] = {str: "", int: 0, bool: False, bytes: b""}


def tables(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def bring(connection: Connection, number: int) -> None:
    table = tables(connection).tables["document"]
    row = {c.name: EMPTY[c.type.python_type] for c in table.columns if not c.nullable}
    connection.execute(insert(table), row | {"number": number, "id": f"d{number}"})


@pytest.mark.parametrize("store", STORES)
def test_the_second_step_fills_the_ties_of_copies_and_versions(
    request: pytest.FixtureRequest, tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = store_name(request, tmp_path, store)
    if store == "sqlite":
        Path(name).touch()
    engine = engine_of(name)
    with writing(engine) as connection:
        monkeypatch.setattr(layout, "FORMAT", 1)
        upgrade(connection)
        for number in (1, 2, 3):
            bring(connection, number)
        relation = tables(connection).tables["relation"]
        ties = [("copy", 2, 1), ("version", 3, 1)]
        rows = [{"kind": k, "document": d, "other": o} for k, d, o in ties]
        connection.execute(insert(relation), rows)
        monkeypatch.setattr(layout, "FORMAT", 2)
        upgrade(connection)
        after = tables(connection).tables
        document = after["document"]
        query = select(document.c.number, document.c.copy_of, document.c.version_of)
        told = [tuple(row) for row in connection.execute(query.order_by(document.c.number))]
    engine.dispose()
    assert told == [(1, None, None), (2, 1, None), (3, None, 1)]
    assert {"look", "feed"} <= set(after)
