from pathlib import Path

from sqlalchemy import inspect

from detente.record.engine import engine_of, writing
from detente.record.migrate import upgrade


def test_steps_are_taken_in_the_transaction_that_is_open(tmp_path: Path) -> None:
    path = tmp_path / "a.detente"
    path.touch()
    engine = engine_of(str(path))
    with writing(engine) as connection:
        upgrade(connection)
        assert inspect(connection).has_table("event")
        connection.rollback()
    with writing(engine) as connection:
        assert inspect(connection).get_table_names() == []
    engine.dispose()
