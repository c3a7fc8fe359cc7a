import os
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from detente.errors import DossierError
from detente.record import Record, create
from detente.record.engine import engine_of, is_postgres, is_url, named, reading, writing
from detente.record.layout import FORMAT
from tests.record.build import bring, demand, doc, entries

URLS = (
    "postgresql://ann:secret@db.example/talks",
    "postgres://ann:secret@db.example/talks",
    "postgresql+psycopg://ann:secret@db.example/talks",
    "postgresql://ann@db.example/talks?password=secret&sslmode=require",
)


@pytest.mark.parametrize("url", URLS)
def test_a_name_never_shows_its_password(url: str) -> None:
    record = Record(url, engine_of(url), "ann")
    for shown in (named(url), record.name, repr(record), str(record.__dict__["name"])):
        assert "secret" not in shown
    assert named(url).startswith("postgresql://ann")
    assert is_url(url)


def test_no_error_shows_the_password() -> None:
    url = "postgresql://ann:secret@127.0.0.1:1/talks"
    with pytest.raises(DossierError) as caught:
        create(url, "ann")
    assert "secret" not in str(caught.value)
    assert "ann" in str(caught.value)


@pytest.mark.parametrize("url", ["postgresql://ann@host:port/talks", "postgresql:talks"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(DossierError, match=r"postgresql://user@host/database"):
        named(url)


def test_a_file_is_named_as_it_is() -> None:
    assert named("talks.detente") == "talks.detente"
    assert not is_url("talks.detente")


def test_a_file_keeps_every_commit_and_its_references(tmp_path: Path) -> None:
    with create(str(tmp_path / "talks"), "ann") as record, record.engine.connect() as plain:
        told = [plain.exec_driver_sql(f"PRAGMA {p}").scalar() for p in
                ("journal_mode", "synchronous", "foreign_keys")]  # fmt: skip
    assert told == ["wal", 2, 1]


def test_the_stores_are_told_apart(record: Record, name: str) -> None:
    with record.reading() as reader:
        assert is_postgres(reader.connection) is is_url(name)


@pytest.mark.parametrize("odd", ["a b?c#d%e.detente", "Ölfrage 😀", "x'y\"z"])
def test_a_file_may_have_any_name(tmp_path: Path, odd: str) -> None:
    path = tmp_path / odd
    with create(str(path), "ann") as record:
        own = doc()
        bring(record, own, demand(own))
    assert path.stat().st_size > 0
    assert [p.name for p in tmp_path.iterdir()] == [odd]


def test_a_reader_sees_one_state_while_another_writes(record: Record) -> None:
    own = doc()
    with record.reading() as reader:
        before = len(reader.history())
        thread = threading.Thread(target=bring, args=(record, own, demand(own)))
        thread.start()
        thread.join(30)
        assert len(reader.history()) == before
        assert reader.entries() == []
    assert len(entries(record)) == 1


def test_two_threads_write_one_after_the_other(record: Record) -> None:
    documents = [doc(name=str(n), text=f"{doc().text} {n}") for n in range(6)]
    threads = [threading.Thread(target=bring, args=(record, d, demand(d))) for d in documents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with record.reading() as reader:
        assert [e.event.number for e in reader.history()] == list(range(1, 14))
    assert len(entries(record)) == 6


def test_a_transaction_that_fails_rolls_back(record: Record) -> None:
    with pytest.raises(ZeroDivisionError), writing(record.engine) as connection:
        connection.execute(text("UPDATE meta SET value = 'other'"))
        raise ZeroDivisionError
    with reading(record.engine) as connection:
        assert connection.scalar(text("SELECT value FROM meta")) == str(FORMAT)


def test_readers_cannot_write_where_the_file_is_opened_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "talks"
    create(str(path), "ann").close()
    engine = engine_of(str(path), writable=False)
    with pytest.raises(OperationalError, match="readonly"), writing(engine) as connection:
        connection.execute(text("UPDATE meta SET value = 'other'"))
    engine.dispose()


def test_a_log_left_by_a_killed_writer_is_read_even_without_rights(tmp_path: Path) -> None:
    path = tmp_path / "talks"
    create(str(path), "ann").close()
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("UPDATE meta SET value = 'left in the log'")
    left = {p: p.read_bytes() for p in tmp_path.iterdir()}
    plain.close()
    for place, data in left.items():
        if not place.name.endswith("-shm"):
            place.write_bytes(data)
    assert (tmp_path / "talks-wal").stat().st_size > 0
    engine = engine_of(str(path), writable=False)
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT value FROM meta")) == "left in the log"
    engine.dispose()


def test_memory_lives_as_long_as_its_record(memory: Record) -> None:
    own = doc()
    bring(memory, own, demand(own))
    assert len(entries(memory)) == 1
    assert not os.path.exists(":memory:")  # noqa: PTH110 - it is no path
