from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import UnknownName
from detente.model import Reading
from detente.model.change import ChangeKind
from detente.positions.moves import changes as whole
from detente.record import Record, Wanted, create
from detente.workspace.positions.moving import Asked, changes
from tests.positions.worlds import copy_of, readings
from tests.workspace.dossiers import bring
from tests.workspace.moves import BARGAIN, START, bargain, later


def held(record: Record) -> list[Reading]:
    with record.reading() as reader:
        return list(reader.readings(reader.documents(), Wanted(counting=True)))


def test_the_record_tells_what_all_readings_tell_by_any_days() -> None:
    with bargain() as record:
        told = held(record)
        for since, until in (
            (None, None), (date(2025, 3, 6), None), (date(2025, 3, 2), date(2025, 3, 9)),
        ):  # fmt: skip
            for repeated in (False, True):
                asked = Asked(repeated=repeated)
                assert changes(record, since, until, asked) == whole(told, since, until, asked)


def test_the_course_of_a_bargain_is_read_off() -> None:
    with bargain() as record:
        told = [(c.on.day, c.kind, c.party) for c in reversed(changes(record))]
    assert (1, ChangeKind.NEW, "Norway") in told
    assert (6, ChangeKind.CONTRADICTED, "Norway") in told
    assert (9, ChangeKind.SOFTENED, "Norway") in told
    assert {(12, ChangeKind.ANSWERED, p) for p in ("Italy", "Norway")} <= set(told)


def test_a_party_and_an_issue_are_known_by_any_name() -> None:
    with bargain() as record:
        found = changes(record, asked=Asked("Norway", "Ceasefire"))
        assert {(c.party, c.issue) for c in found} == {("Norway", "ceasefire")}
        with pytest.raises(UnknownName):
            changes(record, asked=Asked("Nowhere"))


def test_what_was_known_then_holds_nothing_recorded_later() -> None:
    with bargain() as record:
        bring(record, later())
        then = changes(record, known=START + timedelta(minutes=2, seconds=30))
        assert {(c.party, c.on.day) for c in then} == {("Norway", 1)}
        assert len(changes(record)) > len(then)


def test_since_a_time_it_tells_only_by_what_came_in_after_it() -> None:
    with bargain() as record:
        look = datetime.now(tz=UTC).replace(year=2025, month=4, day=1, hour=6)
        assert changes(record, look) == ()
    minutes = iter(range(10_000))
    with create(":memory:", "Ann", lambda: START + timedelta(minutes=next(minutes))) as record:
        bring(record, BARGAIN[0])
        look = START + timedelta(minutes=next(minutes))
        bring(record, later())
        assert [(c.party, c.on.day) for c in changes(record, look)] == [("Switzerland", 4)]


@settings(deadline=None, max_examples=25)
@given(readings(), st.integers(1, 20), st.integers(0, 20))
def test_any_record_tells_what_its_readings_tell(told: list[Reading], day: int, days: int) -> None:
    with create(":memory:", "Ann", lambda: START) as record:
        for each in told:
            bring(record, each)
        since = date(2025, 3, day)
        until = since + timedelta(days=days) if days else None
        asked = Asked(repeated=True)
        assert changes(record, since, until, asked) == whole(held(record), since, until, asked)


def test_a_copy_changes_nothing() -> None:
    with bargain() as record:
        before = changes(record)
        bring(record, copy_of(BARGAIN[0], "c" * 16), folded={0: 1})
        assert changes(record) == before
