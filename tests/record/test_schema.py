from sqlalchemy import create_engine, inspect

from detente.record import Record
from detente.record.schema import DERIVED, blob, event, meta, metadata, payload
from tests.record.build import bring, demand, doc

KEPT = {meta.name, event.name, payload.name, blob.name}


def test_every_table_is_kept_for_ever_or_derived() -> None:
    derived = {table.name for table in DERIVED}
    assert derived | KEPT == set(metadata.tables)
    assert not derived & KEPT


def test_the_derived_tables_can_be_emptied_in_their_order(record: Record) -> None:
    own = doc(signature=tuple(range(128)))
    bring(record, own, demand(own))
    with record.writing() as writer:
        for table in DERIVED:
            writer.connection.execute(table.delete())


def test_a_band_is_kept_by_its_key_alone() -> None:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.connect() as plain:
        made = plain.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'band'").scalar()
        assert inspect(plain).get_pk_constraint("band")["constrained_columns"] == [
            "key", "document",
        ]  # fmt: skip
    assert "WITHOUT ROWID" in str(made)
    engine.dispose()
