from pathlib import Path

from detente.record.check_store import check_pages, check_search
from detente.record.engine import engine_of
from detente.record.fault import Fault
from tests.record.stores import filled, poke


def test_a_sound_file_has_no_faults(tmp_path: Path) -> None:
    found: list[Fault] = []
    with filled(str(tmp_path / "a")) as (record, _), record.reading() as reader:
        check_pages(reader.connection, found.append)
    assert found == []


def test_a_row_that_refers_to_nothing_is_told(tmp_path: Path) -> None:
    found: list[Fault] = []
    with filled(str(tmp_path / "a")) as (record, _):
        poke(record, "PRAGMA foreign_keys = OFF")
        with record.engine.connect() as plain:
            plain.exec_driver_sql("COMMIT")
            plain.exec_driver_sql("PRAGMA foreign_keys = OFF")
            plain.exec_driver_sql("DELETE FROM event WHERE number = 3")
        with record.reading() as reader:
            check_pages(reader.connection, found.append)
    assert [f.what for f in found] == [
        "the file: row 3 of payload refers to a row that is not there"
    ]


def test_a_broken_page_tells_its_table(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with filled(str(path)) as (record, _), record.reading() as reader:
        root = reader.connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'grade'"
        ).scalar()
    with path.open("r+b") as file:
        file.seek((int(str(root)) - 1) * 4096 + 8)
        file.write(b"\xff\xff")
    found: list[Fault] = []
    engine = engine_of(str(path))
    with engine.connect() as connection:
        check_pages(connection, found.append)
        connection.rollback()  # a commit fails too
    engine.dispose()
    assert any("the file in grade: " in f.what for f in found)


def test_the_index_is_checked_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    found: list[Fault] = []
    with filled(str(path)) as (record, _):
        assert check_search(record.engine, record.name, found.append) == ""
        assert found == []
        poke(record, "DELETE FROM search_data WHERE id > 10")
        assert check_search(record.engine, record.name, found.append) == ""
        assert found != []
    fixed = engine_of(str(path), writable=False)
    assert "not checked" in check_search(fixed, "a", found.append)
    fixed.dispose()
