from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from detente.errors import Conflict, UnknownEntry
from detente.model.draft import Draft
from detente.record import Record
from detente.record.drafts import draft_of, drafts, drop_draft, keep_draft

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)
NEW = Draft("b1", "Week 11", "Ann", NOON, NOON, body='{"picked":[]}')


def test_a_draft_is_kept_with_the_next_version(record: Record) -> None:
    with record.writing() as writer:
        one = keep_draft(writer, NEW, 0, NOON)
        two = keep_draft(writer, replace(one, body='{"picked":["s1"]}'), 1, LATER)
        keep_draft(writer, Draft("b2", "Other", "Ben", NOON, NOON), 0, NOON)
    assert (one.version, two.version, two.changed, two.by) == (1, 2, LATER, "first author")
    with record.reading() as reader:
        assert draft_of(reader, "b1") == two
        assert [d.id for d in drafts(reader)] == ["b1", "b2"]


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(record: Record) -> None:
    with record.writing() as writer:
        mine = keep_draft(writer, NEW, 0, NOON)
    with record.by("Ben").writing() as writer:
        keep_draft(writer, replace(mine, title="Ben's"), mine.version, LATER)
    with pytest.raises(Conflict, match=r"Ben changed it at 12:05.*open it again"), \
            record.writing() as writer:  # fmt: skip
        keep_draft(writer, replace(mine, title="Ann's"), mine.version, LATER)
    with record.reading() as reader:
        assert draft_of(reader, "b1").title == "Ben's"


def test_a_draft_that_was_removed_is_not_kept_again_by_chance(record: Record) -> None:
    with record.writing() as writer:
        mine = keep_draft(writer, NEW, 0, NOON)
        drop_draft(writer, "b1")
    with pytest.raises(Conflict, match="removed"), record.writing() as writer:
        keep_draft(writer, mine, 1, LATER)
    with record.reading() as reader, pytest.raises(UnknownEntry, match="no draft b1"):
        draft_of(reader, "b1")
    with pytest.raises(UnknownEntry), record.writing() as writer:
        drop_draft(writer, "b1")
