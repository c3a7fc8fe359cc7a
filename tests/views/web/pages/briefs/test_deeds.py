from collections.abc import Iterator

import pytest

from detente.errors import InputError, UnknownEntry
from detente.model import Handling, Verdict
from detente.model.account import Role, Visitor
from detente.model.outline import Outline, Passage, PassageKind
from detente.views.web.pages.briefs.deeds import completed, done, picked
from detente.views.web.pages.briefs.editing import Written
from detente.views.web.room import Room
from detente.workspace.briefs.linting import reading_of
from detente.workspace.dossier import Dossier
from tests.workspace import labelled
from tests.workspace.drafted import picks


@pytest.fixture
def room() -> Iterator[Room]:
    with labelled.dossier() as record:
        dossier = Dossier(record)
        yield Room(Visitor("Ann", Role.CODER, Handling.RED), dossier, dossier)


def item(room: Room, words: str) -> str:
    return labelled.ids(room.reads.record)[words]


def test_a_pick_is_put_behind_the_passage_of_the_cursor_and_picked_once(room: Room) -> None:
    key = item(room, "Moscow wants land")
    now = Written("T", Outline((Passage(text="a"), Passage(text="b"))))
    for _ in range(2):
        now, at = done(room, now, f"pick:{key}", 0)
        assert at == 1
    assert [p.text[:1] for p in now.outline.passages] == ["a", "A", "A", "b"]
    assert [p.item for p in now.outline.picks] == [key]


def test_a_new_reading_is_taken_where_that_is_asked(room: Room) -> None:
    key = item(room, "Rome rejects the sanctions")
    now, _ = done(room, Written("T", Outline()), f"pick:{key}", None)
    labelled.judge(room.reads.record, Verdict.EDIT, "Rome rejects the sanctions",
                   fields=(("act", "accept"),))  # fmt: skip
    entry = room.known_item(key)
    assert now.outline.picks[0].reading != reading_of(entry)
    now, _ = done(room, now, f"renew:{key}", 0)
    assert now.outline.picks == (picked(room, entry),)
    assert "accepts" in now.outline.picks[0].said


def test_marks_that_are_typed_are_picked_and_those_that_mean_nothing_are_left(room: Room) -> None:
    key = item(room, "Moscow wants land")
    text = f"Russia [^{key[:10]}] [^{key[:10]}] [^s0000]."
    now = completed(room, Written("T", Outline((Passage(text=text),))))
    assert [p.item for p in now.outline.picks] == [key]
    assert completed(room, now) == now


def test_what_is_not_there_cannot_be_picked(room: Room) -> None:
    with pytest.raises(UnknownEntry):
        done(room, Written("T", Outline()), "pick:s0000", None)
    for do in ("dance", "up:", "up:-1", "move:1"):
        with pytest.raises(InputError):
            done(room, Written("T", Outline()), do, None)


def test_kinds_of_passages_are_added_and_saving_changes_nothing(room: Room) -> None:
    now = Written("T", Outline(picks=picks(room.reads.record)))
    assert done(room, now, "save", 3) == (now, 3)
    for kind in PassageKind:
        made, at = done(room, now, kind.value, None)
        assert (made.outline.passages, at) == ((Passage(kind),), 0)
