from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, insert, select

from detente.record import layout
from detente.record.aside import BESIDE
from detente.record.engine import engine_of, writing
from detente.record.migrate import upgrade
from tests.record.stores import STORES, store_name

EMPTY: dict[type, Any] = {str: "", int: 0, bool: False, bytes: b""}
STANDS = {
    1: ("suggested", "suggested"),
    2: ("suggested", "accepted", "alternative"),
    3: ("rejected", "edited"),
    4: ("alternative",),
    5: (),
}
"""By document, how its items stand."""


def tables(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def fill(connection: Connection, name: str, **told: Any) -> None:
    table = tables(connection).tables[name]
    row = {c.name: EMPTY[c.type.python_type] for c in table.columns if not c.nullable}
    connection.execute(insert(table), row | told)


@pytest.mark.parametrize("store", STORES)
def test_the_third_step_works_out_how_far_each_report_is_checked(
    request: pytest.FixtureRequest, tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = store_name(request, tmp_path, store)
    if store == "sqlite":
        Path(name).touch()
    engine = engine_of(name)
    with writing(engine) as connection:
        monkeypatch.setattr(layout, "FORMAT", 2)
        upgrade(connection)
        for number, stands in STANDS.items():
            fill(connection, "document", number=number, id=f"d{number}")
            for n, status in enumerate(stands):
                fill(connection, "item", id=f"s{number}{n}", document=number, status=status)
        monkeypatch.setattr(layout, "FORMAT", 3)
        upgrade(connection)
        after = tables(connection).tables
        document = after["document"]
        rows = connection.execute(select(document.c.number, document.c.progress))
        told = {row.number: row.progress for row in rows}
    engine.dispose()
    assert told == {1: 1, 2: 2, 3: 3, 4: 0, 5: 0}
    assert {"note", "seen", *(table.name for table in BESIDE)} <= set(after)
