import sqlite3
from pathlib import Path

import psycopg
import pytest

from detente.errors import DossierBusy, DossierError
from detente.record import create, scratch
from detente.record import remains as module
from detente.record.purge import take_out
from detente.record.remains import note_pending, pending, wipe
from tests.record.stores import filled, poke


def test_that_wiping_is_due_is_kept_until_it_is_done(tmp_path: Path) -> None:
    with create(str(tmp_path / "a"), "me") as record:
        assert pending(record) is None
        with record.writing() as writer:
            note_pending(writer.connection, 7)
            note_pending(writer.connection, 9)
        assert pending(record) == 9
        wipe(record)
        assert pending(record) is None


def test_a_sample_that_is_still_there_is_an_error_and_wiping_stays_due(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with filled(str(path)) as (record, made):
        with record.writing() as writer:
            take_out(writer, [made["translation"]], "why")
        beside = path.with_name("a-journal")
        beside.write_bytes(b"... zyzzyva ...")
        with pytest.raises(DossierError, match="still in its bytes"):
            wipe(record, (b"zyzzyva",))
        assert pending(record) is not None
        beside.unlink()
        wipe(record, (b"zyzzyva", b"Ukraine offers a truce at sea"))
        assert pending(record) is None


def test_a_record_in_memory_is_wiped(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _), scratch(record) as made:
        wipe(made)


def test_a_large_file_is_wiped_beside_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGE", 0)
    with filled(str(tmp_path / "a")) as (record, made):
        with record.writing() as writer:
            _, samples = take_out(writer, [made["first"]], "why")
        wipe(record, samples)
    with sqlite3.connect(tmp_path / "a") as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()


def test_whoever_looks_at_an_old_state_of_a_server_is_waited_for(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WAIT_SECONDS", 1)
    with filled(postgres_url) as (record, made):
        with psycopg.connect(postgres_url) as looking:
            looking.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            looking.execute("SELECT count(*) FROM event")
            with record.writing() as writer:
                take_out(writer, [made["first"]], "why")
            with pytest.raises(DossierBusy, match="it finishes"):
                wipe(record)
            assert pending(record) is not None
        wipe(record)
        assert pending(record) is None


def test_nothing_of_it_is_left_in_the_files_of_a_server(
    postgres_url: str, request: pytest.FixtureRequest
) -> None:
    server = request.getfixturevalue("postgres_server")
    with filled(postgres_url) as (record, made):
        poke(record, "ANALYZE")  # it keeps common values of every column
        server.execute("CHECKPOINT")
        with record.reading() as reader:
            own = "SELECT oid FROM pg_database WHERE datname = current_database()"
            number = reader.connection.exec_driver_sql(own).scalar()
        files = server.folder / "data" / "base" / str(number)  # not those of other tests
        assert holding(files, b"zyzzyva")
        with record.writing() as writer:
            _, samples = take_out(writer, [made["translation"]], "why")
        wipe(record, samples)
        server.execute("CHECKPOINT")
        left = holding(files, b"zyzzyva")
        with record.reading() as reader:
            names = reader.connection.exec_driver_sql("SELECT relfilenode, relname FROM pg_class")
            told = {str(number): name for number, name in names}
        assert [told.get(path.name, path.name) for path in left] == []


def test_whoever_writes_elsewhere_on_a_server_is_waited_for(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(module, "WAIT_SECONDS", 1)
    server = request.getfixturevalue("postgres_server")
    with filled(postgres_url) as (record, made):
        with psycopg.connect(server.url("postgres")) as writing:
            writing.execute("SELECT pg_current_xact_id()")
            with record.writing() as writer:
                take_out(writer, [made["first"]], "why")
            with pytest.raises(DossierBusy, match="it finishes"):
                wipe(record)
        wipe(record)


def holding(folder: Path, run: bytes) -> list[Path]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return [p for p in files if run in p.read_bytes()]
