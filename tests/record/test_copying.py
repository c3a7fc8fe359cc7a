from pathlib import Path

from detente.record import Record, create, rebuild
from detente.record.copying import copy_blobs, copy_events
from detente.record.purge import take_out
from tests.record.kept import clock, salts
from tests.record.stores import filled


def numbers_in(record: Record) -> list[int]:
    with record.reading() as reader:
        return [t.event.number for t in reader.history()]


def test_events_are_copied_up_to_a_time_or_of_some_documents(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        with record.writing() as writer:
            take_out(writer, [made["page"]], "why")
        stone = numbers_in(record)[-1]
        with record.reading() as reader:
            known = reader.history()[4].event.time
            with create(str(tmp_path / "b"), "me", clock(), salts()) as other:
                with other.writing() as writer:
                    writer.connection.exec_driver_sql("DELETE FROM payload")
                    writer.connection.exec_driver_sql("DELETE FROM event")
                    copy_events(reader.connection, writer.connection, known, {made["first"]})
                    rebuild(writer)
                assert numbers_in(other) == [1, 2, 3, stone]


def test_originals_are_copied_as_they_are(tmp_path: Path) -> None:
    with (
        filled(str(tmp_path / "a")) as (record, made),
        create(str(tmp_path / "b"), "me") as other,
        record.reading() as reader,
    ):
        with other.writing() as writer:
            copy_blobs(reader.connection, writer.connection)
        sha256 = reader.document(made["page"]).document.capture.sha256
        with other.reading() as copied:
            assert copied.original(sha256) == reader.original(sha256) is not None
