from pathlib import Path

import pytest
from sqlalchemy import inspect

from detente.record.engine import engine_of, writing
from detente.record.migrate import upgrade
from tests.record.stores import STORES, store_name


@pytest.mark.parametrize("store", STORES)
def test_the_first_step_makes_what_keeps_a_record(
    request: pytest.FixtureRequest, tmp_path: Path, store: str
) -> None:
    name = store_name(request, tmp_path, store)
    if store == "sqlite":
        Path(name).touch()
    engine = engine_of(name)
    with writing(engine) as connection:
        upgrade(connection)
        tables = set(inspect(connection).get_table_names())
    engine.dispose()
    assert {"event", "payload", "blob", "document", "item", "search", "alembic_version"} <= tables
