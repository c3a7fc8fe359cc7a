from pathlib import Path

from detente.record import scratch
from detente.record.purge import take_out
from detente.record.remains import wipe
from tests.record.stores import filled


def test_only_what_was_known_by_a_time_is_there(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        with record.reading() as reader:
            then = reader.history(made["page"])[-1].event.time
            first = reader.history(made["page"])[1].event.time
        with scratch(record, known=first) as past, past.reading() as reader:
            assert [h.number for h in reader.documents()] == [2, 4, 6]
            assert {e.status.value for e in reader.entries()} == {"suggested"}
        with scratch(record, known=then) as past, past.reading() as reader:
            assert "accepted" in {e.status.value for e in reader.entries()}


def test_only_some_documents_are_there_tied_among_themselves(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        wanted = {made["copy"], made["newer"]}
        with scratch(record, numbers=wanted) as some, some.reading() as reader:
            held = reader.documents()
    assert {h.number for h in held} == wanted
    assert all(h.counts and not h.document.copy_of for h in held)


def test_a_purged_version_does_not_make_the_one_before_count_again(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made):
        from detente.record import DocumentBrought
        from tests.record.kept import report

        with record.writing() as writer:
            doc = report("Ukraine offers a truce at sea. Signed.", "https://example.org/page")
            last = writer.bring(DocumentBrought(document=doc, version_of=made["newer"]))
        with record.writing() as writer:
            take_out(writer, [made["newer"]], "why")
        wipe(record)
        wanted = {made["page"], last}
        with scratch(record, numbers=wanted) as some, some.reading() as reader:
            assert [h.number for h in reader.documents() if h.counts] == [last]
