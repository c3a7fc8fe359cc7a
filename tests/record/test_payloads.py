import pytest

from detente.model import EventKind, Verdict
from detente.model.ruling import RulingKind
from detente.record.codec import canonical, parsed
from detente.record.payloads import (
    KINDS,
    Created,
    Credited,
    DocumentBrought,
    Flagged,
    Graded,
    Judged,
    Marked,
    Noted,
    Payload,
    Purged,
    ReadingMade,
    Renamed,
    Ruled,
    Seen,
    Stated,
    Undone,
)
from tests.model.values import DOCUMENT, MEETING, STATEMENT, UNKNOWN

READING = ReadingMade(
    reader="test 1", statements=(STATEMENT,), meetings=(MEETING,), unknowns=(UNKNOWN,),
    warnings=("short",), batch=3,
)  # fmt: skip
PAYLOADS: tuple[Payload, ...] = (
    Created(detente="0.1"),
    DocumentBrought(document=DOCUMENT, folded={1: 2}, version_of=3, translation_of=4),
    READING,
    Judged(verdict=Verdict.EDIT, items=("s1",), fields=(("act", "offer"),), final=True, why="so"),
    Stated(statement=STATEMENT),
    Stated(meeting=MEETING),
    Stated(unknown=UNKNOWN),
    Marked(fields=(("outlet", "Wire"),)),
    Renamed(name="a", into="b"),
    Graded(source="Wire", grade="B", since="2025-03-13"),
    Credited(item="s1", grade="2"),
    Flagged(flag="forged", why="no such paper"),
    Ruled(kind=RulingKind.TERM_NAME, subjects=("s1",), value="a truce"),
    Noted(text="Who said so?", item="s1", reply_to=7),
    Seen(),
    Undone(event=7),
    Purged(events=(1, 2), originals=(1,), folded={3: 0}),
    Purged(events=(1,), salt="ab", original_hash="cd", text_hash="ef"),
)


@pytest.mark.parametrize("said", PAYLOADS, ids=lambda said: type(said).__name__)
def test_a_payload_comes_back_whole(said: Payload) -> None:
    assert parsed(canonical(said), type(said)) == said


def test_every_kind_of_event_has_its_payload() -> None:
    assert set(KINDS) == set(EventKind)
    assert set(KINDS.values()) == {type(said) for said in PAYLOADS}


def test_all_that_was_found_is_in_the_items() -> None:
    assert READING.items == (STATEMENT, MEETING, UNKNOWN)


def test_what_is_stated_is_one_of_three() -> None:
    found = [Stated(statement=STATEMENT), Stated(meeting=MEETING), Stated(unknown=UNKNOWN)]
    assert [said.item for said in found] == [STATEMENT, MEETING, UNKNOWN]
    assert Stated().item is None
