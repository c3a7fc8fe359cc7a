from dataclasses import replace

import pytest

from detente.errors import JudgementError, UnreadableInput
from detente.model import EventKind, Verdict
from detente.record import DocumentBrought, Judged, Marked, Record
from detente.record.payloads import Created
from tests.record.build import bring, by, demand, doc, entries, entry, judge, undo
from tests.record.stores import dump, poke


def test_the_number_of_a_document_is_that_of_its_event(record: Record) -> None:
    numbers = [bring(record, doc(f"{doc().text} {n}", str(n))) for n in range(3)]
    assert numbers == [2, 4, 6]
    with record.reading() as reader:
        assert [t.event.subject for t in reader.history()] == [None, 2, 2, 4, 4, 6, 6]


def test_equal_originals_are_kept_once(record: Record) -> None:
    one, two = doc(), doc(name="two.txt")
    bring(record, one)
    bring(record, two)
    assert len(dump(record)["blob"]) == 1


def test_what_an_event_tells_of_a_document_leaves_bytes_and_ties_out(record: Record) -> None:
    own = replace(doc(), copy_of="x", version_of="y", translation_of="z")
    number = bring(record, own)
    with record.reading() as reader:
        said = reader.history(number)[0].payload
    assert isinstance(said, DocumentBrought)
    assert said.document.capture.data == b""
    assert (said.document.copy_of, said.document.version_of) == ("", "")
    assert said.original


def test_half_of_a_character_is_told_before_anything_is_kept(record: Record) -> None:
    before = dump(record)
    own = replace(doc(), text="broken \ud83d text")
    with pytest.raises(UnreadableInput, match="halves"), record.writing() as writer:
        writer.bring(DocumentBrought(document=own))
    assert dump(record) == before


def test_an_undoing_is_by_its_own_author_and_says_why(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own))
    done = judge(record, "ann", Verdict.ACCEPT, entry(record))
    with record.writing() as writer:
        (made,) = by(writer, "bob").undo(done.number, "a slip")
        told = writer.history()[-1]
    assert (made.who, made.subject, made.kind) == ("bob", 2, EventKind.UNDONE)
    assert told.payload is not None
    assert told.payload.why == "a slip"


def test_a_batch_is_undone_around_what_was_purged(record: Record) -> None:
    documents = [doc(f"{doc().text} {n}", str(n)) for n in range(3)]
    numbers = [bring(record, d, demand(d)) for d in documents]
    made: list[int] = []
    with record.writing() as writer:
        for each in sorted(writer.entries(), key=lambda e: e.document):
            batch = made[0] if made else None
            said = Judged(verdict=Verdict.REJECT, items=(each.id,), batch=batch)
            made.append(writer.append(EventKind.JUDGED, said, each.document).number)
    poke(record, f"DELETE FROM payload WHERE number = {made[1]}")  # noqa: S608 - ours
    with pytest.raises(JudgementError, match="purged"):
        undo(record, made[1])
    assert [e.subject for e in undo(record, made[2])] == [numbers[0], numbers[2]]
    assert all(e.counts for e in entries(record) if e.document != numbers[1])


def test_settling_tells_how_far_it_is(record: Record) -> None:
    numbers = [bring(record, doc(f"{doc().text} {n}", str(n))) for n in range(3)]
    steps: list[tuple[int, int]] = []
    with record.writing() as writer:
        for number in numbers:
            writer.touch(number)
        writer.settle(lambda done, of: steps.append((done, of)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_later_versions_are_followed(record: Record) -> None:
    a = bring(record, doc())
    b = bring(record, doc(name="b"), version_of=a)
    with record.writing() as writer:
        assert writer.followers(a) == [b]
        assert writer.followers(b) == []


def test_the_number_of_a_rolled_back_event_is_given_again(record: Record) -> None:
    with pytest.raises(KeyError), record.writing() as writer:
        assert writer.append(EventKind.CREATED, Created(detente="x")).number == 2
        raise KeyError
    number = bring(record, doc())
    with record.writing() as writer:
        said = Marked(fields=(("title", "x"),))
        assert writer.append(EventKind.MARKED, said, number).number == number + 2
