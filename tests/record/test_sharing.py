"""What is asked in a row is asked of one view, which no writing outlives."""

import pytest

from detente.errors import UnknownEntry
from detente.record import Record
from detente.record.events import head
from detente.record.sharing import View, once, viewed
from tests.record.build import bring, demand, doc


def last(record: Record) -> int:
    with record.reading() as reader:
        found = head(reader.connection)
    return found.number if found else 0


def test_questions_share_a_connection_and_what_was_told(record: Record) -> None:
    view = View(record.engine)
    told: list[int] = []
    with viewed(view):
        with record.reading() as one, record.by("Ben").reading() as other:
            assert one.connection is other.connection
            for _ in range(2):
                once(one.connection, "asked", lambda: told.append(1))
        assert (told, view.is_open) == ([1], True)
        view.close()
    assert not view.is_open
    with record.reading() as reader:
        once(reader.connection, "asked", lambda: told.append(2))
    assert told == [1, 2]


def test_who_writes_sees_it_in_the_same_view(record: Record) -> None:
    view = View(record.engine)
    with viewed(view):
        before = last(record)
        report = doc()
        bring(record, report, demand(report))
        assert last(record) > before
        view.close()


def test_what_fails_leaves_a_sound_view(record: Record) -> None:
    view = View(record.engine)
    with viewed(view):
        with pytest.raises(UnknownEntry), record.reading() as reader:
            reader.document("none")
        assert not view.is_open
        assert last(record) > 0
        view.close()


def test_another_store_is_asked_by_itself(record: Record, memory: Record) -> None:
    view = View(memory.engine)
    with viewed(view):
        last(record)
        assert not view.is_open
