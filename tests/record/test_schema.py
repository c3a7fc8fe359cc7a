import random
import string

from sqlalchemy import create_engine, inspect

from detente.record import Record, create
from detente.record.known import numbers_of_page
from detente.record.schema import BESIDE, DERIVED, blob, event, meta, metadata, payload
from tests.postgres import PostgresServer
from tests.record.build import bring, demand, doc, entries
from tests.record.kept import clock, salts

KEPT = {table.name for table in (meta, event, payload, blob, *BESIDE)}


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


def test_an_id_is_found_on_a_server_that_sorts_by_its_own_language(
    postgres_server: PostgresServer,
) -> None:
    """Danish puts words with aa behind all others."""
    postgres_server.execute(
        "CREATE DATABASE danish TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'da'"
    )
    url = postgres_server.url("danish")
    with create(url, "first author", clock(), salts()) as record:
        for n in range(60):
            own = doc(name=f"{n}.txt")
            bring(record, own, demand(own))
        ids = [e.id for e in entries(record) if "aa" in e.id[6:]]
        with record.reading() as reader:
            assert ids
            assert [reader.entry(i[: i.index("aa", 6)]).id for i in ids] == ids
    postgres_server.drop_database(url)


def test_a_very_long_address_is_kept_and_found(record: Record) -> None:
    chosen = random.Random(1)  # noqa: S311 - an address that does not shrink when compressed
    url = "https://news.example/" + "".join(chosen.choices(string.ascii_letters, k=20_000))
    number = bring(record, doc(url=url))
    with record.reading() as reader:
        assert numbers_of_page(reader, url) == [number]
