from pathlib import Path

from detente.record import Record
from detente.record.check_events import Chain, check_events, last_number
from detente.record.fault import Fault
from tests.record.stores import filled, poke


def walked(record: Record, expect: str = "") -> tuple[Chain, list[int], list[Fault]]:
    found: list[Fault] = []
    chain = Chain(found.append, expect)
    with record.reading() as reader:
        steps = list(check_events(reader.connection, chain))
    return chain, steps, found


def test_the_whole_history_is_walked_in_steps(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        chain, steps, found = walked(record)
        with record.reading() as reader:
            assert last_number(reader.connection) == 30
            assert chain.head == reader.history()[-1].event.hash
    assert (chain.events, chain.number, found) == (30, 30, [])
    assert steps[-1] == 30


def test_a_gap_wider_than_a_step_is_one_fault(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        with record.engine.connect() as plain:
            plain.exec_driver_sql("COMMIT")
            plain.exec_driver_sql("PRAGMA foreign_keys = OFF")
            plain.exec_driver_sql("UPDATE event SET number = 900 WHERE number = 30")
            plain.exec_driver_sql("UPDATE payload SET number = 900 WHERE number = 30")
        _, _, found = walked(record)
    told = [f.what for f in found]
    assert told[0] == "events 30 to 899 are missing"
    assert told[1] == "event 900 (seen): it is not what was written"
    assert len(told) == 2


def test_an_event_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        poke(record, "UPDATE event SET who = CAST(x'ff' AS TEXT) WHERE number = 5")
        chain, _, found = walked(record)
    assert found[0].what.startswith("event 5: it cannot be read")
    assert found[0].event == 5
    assert chain.events == 29


def test_a_time_written_otherwise_is_found(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        poke(record, "UPDATE event SET time = replace(time, 'Z', '+00:00') WHERE number = 5")
        _, _, found = walked(record)
    assert [f.what for f in found] == ["event 5 (reading): it is not what was written"]


def test_the_beginning_of_a_hash_is_enough(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        with record.reading() as reader:
            third = reader.history()[2].event.hash
        assert walked(record, third[:10])[2] == []
        assert "its end is gone" in walked(record, "f" * 20)[2][0].what
