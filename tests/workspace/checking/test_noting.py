from collections.abc import Iterator

import pytest

from detente.errors import JudgementError, UnknownEntry
from detente.model import EventKind
from detente.record import Noted, ReadingMade, Record
from detente.workspace.checking import judging
from detente.workspace.checking.log import log
from detente.workspace.checking.noting import (
    LONGEST,
    note,
    notes,
    seen,
    seen_by,
    unsee,
)
from tests.workspace.talks import DEMAND, by, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def events(record: Record) -> list[EventKind]:
    with record.reading() as reader:
        return [told.event.kind for told in reader.history()]


def test_a_note_is_kept_on_an_item_and_answered(record: Record) -> None:
    key = ids(record)[DEMAND]
    asked = note(record, key[:8], " Who heard it?\n")
    answer = note(by(record, "Ben"), key, "The envoy.", asked.event)
    on_all = note(record, "2", "A weak report.")
    assert (asked.text, asked.item, asked.who, asked.document) == ("Who heard it?", key, "Ann", 2)
    assert (answer.reply_to, on_all.item) == (asked.event, "")
    assert notes(record, key) == ((asked, answer),)
    assert notes(record, "2") == ((asked, answer), (on_all,))


def test_an_answer_goes_to_where_the_note_is(record: Record) -> None:
    key = ids(record)[DEMAND]
    asked = note(record, key, "Who heard it?")
    assert note(record, "2", "The envoy.", asked.event).item == key


@pytest.mark.parametrize("text", ["", " \n", "a" * (LONGEST + 1)])
def test_a_note_says_something_and_not_too_much(record: Record, text: str) -> None:
    before = events(record)
    with pytest.raises(JudgementError):
        note(record, "2", text)
    assert events(record) == before


def test_a_note_is_about_something_and_answers_what_is_there(record: Record) -> None:
    before = events(record)
    with pytest.raises(UnknownEntry):
        note(record, "s00000000", "Who heard it?")
    with pytest.raises(UnknownEntry):
        note(record, "99", "Who heard it?")
    with pytest.raises(UnknownEntry, match="note 2 is not there any more"):
        note(record, "2", "The envoy.", 2)
    assert events(record) == before


def test_the_last_note_is_what_undo_takes_back(record: Record) -> None:
    key = ids(record)[DEMAND]
    judging.accept(record, [key])
    asked = note(record, key, "Who heard it?")
    note(by(record, "Ben"), key, "The envoy.", asked.event)
    (gone,) = judging.undo(record)
    assert [n.text for (n,) in notes(record, key)] == ["The envoy."]
    with pytest.raises(UnknownEntry):
        note(record, key, "Which one?", asked.event)
    judging.undo(record, gone.number)
    assert len(notes(record, key)[0]) == 2


def test_a_report_is_marked_as_seen_once_by_each(record: Record) -> None:
    mine, again = seen(record, "2"), seen(record, "2")
    theirs = seen(by(record, "Ben"), "2")
    assert mine == again
    assert (mine.who, mine.document, theirs.who) == ("Ann", 2, "Ben")
    assert events(record).count(EventKind.SEEN) == 2
    assert seen_by(record, [2, 99]) == {2: (mine, theirs)}
    assert seen_by(record, [2], "Ben") == {2: (theirs,)}


def test_a_report_that_was_read_anew_can_be_marked_again_and_all_marks_go(record: Record) -> None:
    first = seen(record, "2")
    with record.writing() as writer:
        writer.append(EventKind.READING, ReadingMade(reader="test 2"), 2)
    second = seen(record, "2")
    assert second.event > first.event
    seen(by(record, "Ben"), "2")
    assert len(unsee(record, "2")) == 2
    assert list(seen_by(record, [2])[2]) == list(seen_by(record, [2], "Ben")[2])
    with pytest.raises(JudgementError, match="Ann has not marked report 2"):
        unsee(record, "2")
    with pytest.raises(UnknownEntry):
        seen(record, "99")


def test_notes_and_marks_are_told_in_plain_words(record: Record) -> None:
    key = ids(record)[DEMAND]
    asked = note(record, key, "Who\nheard it?")
    note(by(record, "Ben"), key, "a" * 200, asked.event)
    note(record, "2", "A weak report.")
    seen(record, "2")
    told = [f"{t.event.who}: {t.did}" for t in reversed(log(record, limit=4))]
    assert told == [
        "Ann: noted on an item of report 2: Who heard it?",
        f"Ben: answered note {asked.event} on an item of report 2: {'a' * 119}…",
        "Ann: noted on report 2: A weak report.",
        "Ann: saw the whole of report 2",
    ]
    about = log(record, key)
    assert [t.event.kind for t in about] == [EventKind.NOTED, EventKind.NOTED]
    assert {t.items for t in about} == {(key,)}


def test_a_note_has_its_words_in_its_payload_alone(record: Record) -> None:
    note(record, "2", "A weak report.")
    with record.reading() as reader:
        made, said = reader.history()[-1]
    assert isinstance(said, Noted)
    assert "weak" not in repr(made)
