from pathlib import Path

from detente.record import Record
from detente.record.check_tables import check_tables
from detente.record.fault import Fault
from tests.record.stores import filled, poke


def checked(record: Record, here: list[int]) -> list[str]:
    found: list[Fault] = []
    with record.reading() as reader:
        check_tables(reader.connection, here, found.append)
    return [f.what for f in found]


def test_ties_names_and_grades_are_what_the_events_say(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        here = list(made.values())
        assert checked(record, here) == []
        poke(record, "UPDATE relation SET other = 6 WHERE kind = 'copy'")
        told = checked(record, here)
        assert sum("document 4: its copy tie" in line for line in told) == 2
        poke(record, "UPDATE renaming SET kind = 'merge'")
        assert any(line.startswith("renaming: ") for line in checked(record, here))


def test_rows_of_a_document_that_no_event_brought_are_told(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        here = [n for n in made.values() if n != made["page"]]
        told = checked(record, here)
    for table in ("document", "item", "judgement", "band", "search"):
        assert any(line.startswith(f"{table}: it holds rows of document 6") for line in told)


def test_a_table_of_what_is_no_evidence_must_be_readable(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        poke(record, "ALTER TABLE feed RENAME COLUMN body TO bodz")
        told = checked(record, list(made.values()))
    assert any(line.startswith("feed: it cannot be read") for line in told)
