from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record.desk import Feed
from detente.workspace.intake.pacing import SHORTEST, after_failure, after_success, due

NOW = datetime(2025, 3, 15, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def minutes(moment: datetime | None) -> float:
    assert moment is not None
    return (moment - NOW).total_seconds() / 60


def test_a_feed_never_asked_is_due_at_once() -> None:
    assert due(Feed("https://a.example/"), QUARTER) is None


@pytest.mark.parametrize(
    ("every", "again", "wanted"), [(15, 5, 15), (15, 60, 60), (1, 0, 5), (60, 5, 60)]
)
def test_the_longer_of_interval_and_wish_holds(every: int, again: int, wanted: int) -> None:
    feed = Feed("https://a.example/", asked=NOW, again=NOW + timedelta(minutes=again))
    assert minutes(due(feed, timedelta(minutes=every))) == wanted


def test_of_a_failing_feed_only_the_wait_holds() -> None:
    feed = Feed("https://a.example/", asked=NOW, again=NOW + QUARTER, failures=1)
    assert minutes(due(feed, timedelta(hours=5))) == 15


@pytest.mark.parametrize(("rest", "wanted"), [(0, 5), (3600, 60), (1e12, 1440)])
def test_a_server_s_wish_is_heeded_up_to_a_day(rest: float, wanted: int) -> None:
    assert minutes(after_success(rest, NOW)) == wanted


def test_a_long_interval_is_not_cut_short_by_failures() -> None:
    assert minutes(after_failure(1, 0, timedelta(hours=12), NOW, lambda: 0.0)) == 720


def test_a_failing_server_s_wish_is_heeded() -> None:
    assert minutes(after_failure(1, 7200, QUARTER, NOW, lambda: 0.0)) == 120


@given(st.integers(1, 10_000), st.floats(0, 1), st.integers(1, 600))
def test_the_wait_grows_up_to_its_bounds(failures: int, chance: float, every: int) -> None:
    interval = timedelta(minutes=every)
    one = after_failure(failures, 0, interval, NOW, lambda: chance)
    plain = after_failure(failures, 0, interval, NOW, lambda: 0.0)
    later = after_failure(failures + 1, 0, interval, NOW, lambda: 0.0)
    assert plain <= later
    assert plain <= one <= NOW + 1.5 * (plain - NOW)
    assert NOW + SHORTEST <= one <= NOW + 1.5 * max(timedelta(hours=6), interval)
