from detente.record import DocumentBrought, Record
from detente.record.known import (
    all_known,
    known_among,
    numbers_of,
    numbers_of_page,
    numbers_of_part,
)
from tests.factory import document
from tests.record.kept import report


def test_reports_are_known_by_hash_id_and_address(record: Record) -> None:
    url = "https://post.example/\0a"
    first, second = report("One.", "a", url=url), report("Two.", "b", url=url)
    with record.writing() as writer:
        numbers = [writer.bring(DocumentBrought(document=d)) for d in (first, second)]
    other = document("Three.")
    keys = [first.id, second.capture.sha256, other.id, other.capture.sha256]
    with record.reading() as reader:
        assert known_among(reader, keys) == set(keys[:2])
        assert all_known(reader) == {k for d in (first, second) for k in (d.id, d.capture.sha256)}
        assert numbers_of(reader, first.id) == numbers[:1]
        assert numbers_of(reader, second.capture.sha256) == numbers[1:]
        assert numbers_of_page(reader, url) == numbers
        assert numbers_of_page(reader, url, second.sha256) == numbers[1:]
        assert numbers_of_page(reader, "https://post.example/") == []
        assert numbers_of_part(reader, first.capture.sha256, first.sha256) == numbers[:1]
        assert numbers_of_part(reader, first.capture.sha256, second.sha256) == []


def test_many_keys_are_asked_for_in_parts(record: Record) -> None:
    one = report("One.", "a")
    with record.writing() as writer:
        writer.bring(DocumentBrought(document=one))
    keys = [f"{n:016x}" for n in range(1200)] + [one.id]
    with record.reading() as reader:
        assert known_among(reader, keys) == {one.id}
