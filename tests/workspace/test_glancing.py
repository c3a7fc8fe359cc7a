from datetime import UTC, datetime
from pathlib import Path

from detente.record.store import now
from detente.workspace import asking
from detente.workspace.glancing import days, glimpses, glimpses_of
from tests.workspace.dossiers import bring
from tests.workspace.moves import bargain, later


def test_glimpses_tell_each_day_what_the_record_tells() -> None:
    with bargain() as record:
        told = glimpses(record, now())
        assert told.days() == days(record)
        for day in (None, *days(record)):
            shown = told.at(day)
            assert shown.cells == asking.positions(record, day, None).cells
            assert shown.at == day


def test_what_was_recorded_later_is_not_seen() -> None:
    with bargain() as record:
        before = glimpses(record, datetime(1990, 1, 1, tzinfo=UTC))
        assert before.days() == ()
        assert before.at(None).cells == ()


def test_a_party_has_its_own_cells_by_either_clock() -> None:
    with bargain() as record:
        own = glimpses_of(record, "Norway")
        assert {place[0] for place in own.cells} == {"Norway"}
        known = glimpses_of(record, "Norway", now())
        assert {k: list(v) for k, v in known.cells.items()} == {
            k: list(v) for k, v in own.cells.items()
        }


def test_a_replay_is_made_once_until_something_is_recorded(tmp_path: Path) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record:
        time = now()
        first = glimpses(record, time)
        assert glimpses(record, time) is first
        bring(record, later())
        assert glimpses(record, now()).days() == days(record) != first.days()


def test_what_is_in_memory_is_asked_anew() -> None:
    with bargain() as record:
        time = now()
        assert glimpses(record, time) is not glimpses(record, time)
