from datetime import UTC, datetime, timedelta, timezone

from detente.record.times import moment, stamped, time_of

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_a_time_comes_back_in_utc() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5)))
    kept = stamped(there)
    assert kept == "2025-03-15T12:00:00.000000Z"
    assert (moment(kept), time_of(kept)) == (NOON, NOON)
    assert moment(kept).tzinfo is UTC


def test_no_time_stays_none() -> None:
    assert (stamped(None), time_of(None)) == (None, None)
