import hashlib
from dataclasses import replace

from detente.model import EventKind
from detente.record import Purged, create
from detente.record.purge import take_out
from detente.record.stones import hashed, stones
from tests.record.kept import clock, fill, salts
from tests.record.stores import filled


def test_a_purged_document_is_known_by_its_bytes_and_by_its_text() -> None:
    with filled(":memory:") as (record, made), record.writing() as writer:
        gone = writer.document(made["first"]).document
        take_out(writer, [gone.id], "asked for")
        (stone,) = stones(writer)
        other = replace(gone.capture, sha256="0" * 64)
        assert stone.who == "first author"
        assert stone.is_of(gone)
        assert stone.is_of(replace(gone, capture=other))
        assert stone.is_of(replace(gone, text="Another."))
        assert not stone.is_of(replace(gone, text="Another.", capture=other))
        assert gone.sha256 not in str(stone.said)
        assert gone.capture.sha256 not in str(stone.said)


def test_each_purge_has_its_own_salt() -> None:
    with create(":memory:", "author", clock(), salts()) as record:
        fill(record)
        with record.writing() as writer:
            take_out(writer, [h.number for h in writer.documents()], "asked for")
            found = stones(writer)
    assert len({s.said.salt for s in found}) == len(found) > 1


def test_a_purge_of_an_earlier_version_marks_nothing() -> None:
    with filled(":memory:") as (record, made), record.writing() as writer:
        writer.append(EventKind.PURGED, Purged(events=()), made["first"])
        (stone,) = stones(writer)
        assert not stone.is_of(writer.document(made["first"]).document)


def test_a_salted_hash_can_be_worked_out_by_hand() -> None:
    text = hashlib.sha256(b"words").hexdigest()
    assert hashed("ab", text) == hashlib.sha256(f"ab{text}".encode()).hexdigest()
