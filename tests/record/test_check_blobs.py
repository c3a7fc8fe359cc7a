from pathlib import Path

from detente.record import Record
from detente.record.check_blobs import check_blobs, number_of_blobs
from detente.record.fault import Fault
from tests.record.stores import filled, poke


def checked(record: Record, wanted: dict[int, str], purged: set[int]) -> list[str]:
    found: list[Fault] = []
    with record.reading() as reader:
        steps = list(check_blobs(reader.connection, wanted, purged, found.append))
        assert len(steps) == number_of_blobs(reader.connection)
    return [f.what for f in found]


def wanted_by(record: Record) -> dict[int, str]:
    with record.reading() as reader:
        return {h.number: h.document.capture.sha256 for h in reader.documents()}


def test_originals_are_there_and_hashed(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        wanted = wanted_by(record)
        assert checked(record, wanted, set()) == []
        short = {n: s for n, s in wanted.items() if n != 2}
        assert "it belongs to no document" in checked(record, short, set())[0]
        assert "was purged, but is still there" in checked(record, wanted, {2})[0]


def test_an_original_is_gone_by_a_purge_or_by_a_fault(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        wanted = wanted_by(record)
        poke(record, f"DELETE FROM blob WHERE sha256 = '{wanted[2]}'")  # noqa: S608 - a hash
        assert checked(record, wanted, {2}) == []
        assert "document 2: its original" in checked(record, wanted, set())[0]
        poke(record, "UPDATE blob SET data = x'00'")
        assert len(checked(record, wanted, {2})) == 5


def test_a_hash_that_is_no_text_any_more_is_a_fault(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _):
        wanted = wanted_by(record)
        poke(record, f"UPDATE blob SET sha256 = CAST(sha256 AS BLOB) WHERE sha256 = '{wanted[2]}'")  # noqa: S608 - a hash
        assert any("document 2: its original" in told for told in checked(record, wanted, set()))
