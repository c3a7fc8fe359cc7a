"""Notes and marks of what was seen, on every store."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Event, EventKind
from detente.model.note import Note
from detente.record import Marked, Noted, Record, Seen, scratch
from detente.record.notes import (
    note_at,
    notes_in,
    notes_of,
    seen_by,
    threads,
)
from detente.record.purge import take_out
from detente.record.verify import verify
from tests.record.build import bring, by, demand, derived, doc, entries, refusal, undo

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def two(record: Record) -> tuple[int, int, str, str]:
    """Two reports, and the ids of the two items of the first."""
    own = doc()
    one = bring(record, own, demand(own), refusal(own))
    other = bring(record, doc("Envoys met.", "b.txt"))
    first, second = (e.id for e in entries(record))
    return one, other, first, second


def note(record: Record, document: int, text: str, item: str = "", to: int | None = None) -> Event:
    with record.writing() as writer:
        said = Noted(text=text, item=item, reply_to=to)
        return writer.append(EventKind.NOTED, said, document)


def seen(record: Record, document: int, who: str) -> Event:
    with record.writing() as writer:
        return by(writer, who).append(EventKind.SEEN, Seen(), document)


def test_notes_are_told_by_item_and_by_document(record: Record) -> None:
    one, other, first, second = two(record)
    asked = note(record, one, "Who said so?", first)
    note(record, one, "Unclear.", second)
    note(record, other, "A whole report.")
    answer = note(record, one, "He did.", first, asked.number)
    with record.reading() as reader:
        assert [n.text for n in notes_of(reader, one, first)] == ["Who said so?", "He did."]
        assert [n.text for n in notes_of(reader, one)] == ["Who said so?", "Unclear.", "He did."]
        assert {n: len(some) for n, some in notes_in(reader, [one, other, 99]).items()} == {
            one: 3, other: 1,
        }  # fmt: skip
        got = note_at(reader, answer.number)
        assert got == Note(
            answer.number, first, one, "first author", answer.time, "He did.", asked.number
        )
        assert note_at(reader, one) is None
    assert verify(record).sound


def test_notes_on_what_may_not_be_seen_are_left_out(record: Record) -> None:
    one, other, first, _ = two(record)
    note(record, one, "Who said so?", first)
    note(record, other, "A whole report.")
    with record.writing() as writer:
        writer.append(EventKind.MARKED, Marked(fields=(("handling", "TLP:RED"),)), one)
    with scratch(record, numbers={other}) as shown, shown.reading() as reader:
        found = notes_in(reader, [one, other])
        assert {n: [each.text for each in some] for n, some in found.items()} == {
            other: ["A whole report."]
        }


def test_a_note_that_is_taken_back_leaves_its_answers(record: Record) -> None:
    one, _, first, _ = two(record)
    before = derived(record)
    asked = note(record, one, "Who said so?", first)
    answer = note(record, one, "He did.", first, asked.number)
    (gone,) = undo(record, asked.number)
    with record.reading() as reader:
        assert [n.event for n in notes_of(reader, one)] == [answer.number]
    undo(record, gone.number)
    with record.reading() as reader:
        assert [n.event for n in notes_of(reader, one)] == [asked.number, answer.number]
    undo(record, asked.number)
    undo(record, answer.number)
    assert derived(record) == before


def test_marks_are_told_of_many_documents_at_once(record: Record) -> None:
    one, other, _, _ = two(record)
    seen(record, one, "Ann")
    ben = seen(record, one, "Ben")
    ann = seen(record, one, "Ann")
    seen(record, other, "Ann")
    with record.reading() as reader:
        found = seen_by(reader, [one, other, 99])
        assert [(s.who, s.event) for s in found[one]] == [
            ("Ben", ben.number), ("Ann", ann.number),
        ]  # fmt: skip
        assert {n: len(some) for n, some in found.items()} == {one: 2, other: 1}
        assert list(seen_by(reader, [one, other], "Ben")) == [one]
    undo(record, ben.number)
    with record.reading() as reader:
        assert seen_by(reader, [one], "Ben") == {}
    assert verify(record).sound


def test_notes_and_marks_go_with_their_document(record: Record) -> None:
    one, other, first, _ = two(record)
    note(record, one, "Who said so?", first)
    seen(record, one, "Ann")
    note(record, other, "It stays.")
    with record.writing() as writer:
        take_out(writer, [one], "withdrawn")
        assert notes_of(writer, one) == ()
        assert seen_by(writer, [one]) == {}
        assert [n.text for n in notes_of(writer, other)] == ["It stays."]
        said = [told.payload for told in writer.history(one)]
        assert not any(isinstance(each, Noted | Seen) for each in said)
    assert verify(record).sound


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=30))
def test_every_note_stands_in_one_thread_behind_what_it_answers(
    made: list[tuple[int, bool]],
) -> None:
    notes = [
        Note(n, "s1", 2, "Ann", NOON, "", to if 0 < to < n else None)
        for n, (to, _) in enumerate(made, 1)
    ]
    here = [note for note, (_, stays) in zip(notes, made, strict=True) if stays]
    found = threads(here)
    assert sorted(n.event for some in found for n in some) == [n.event for n in here]
    place = {n.event: (t, p) for t, some in enumerate(found) for p, n in enumerate(some)}
    for each in here:
        if each.reply_to in place:
            thread, before = place[each.reply_to]
            assert thread == place[each.event][0]
            assert before < place[each.event][1]
