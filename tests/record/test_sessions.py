from dataclasses import replace
from datetime import UTC, datetime, timedelta

from detente.model.session import Session
from detente.record import Record
from detente.record.sessions import (
    clear_sessions,
    drop_session,
    drop_sessions,
    keep_session,
    session_of,
    sessions,
    touch_session,
)

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ONE = Session("aa", "Ann", NOON, NOON, NOON + HOUR)
TWO = Session("bb", "Ann", NOON, NOON + HOUR / 2, NOON + 2 * HOUR)
BEN = Session("cc", "Ben", NOON, NOON, NOON + HOUR)


def fill(record: Record) -> None:
    with record.writing() as writer:
        for each in (ONE, TWO, BEN):
            keep_session(writer, each)


def test_a_session_is_found_by_its_key_and_its_account(record: Record) -> None:
    fill(record)
    with record.reading() as reader:
        assert session_of(reader, "aa") == ONE
        assert session_of(reader, "dd") is None
        assert sessions(reader, "Ann") == (TWO, ONE)
        assert len(sessions(reader)) == 3


def test_a_session_that_is_used_lasts_longer(record: Record) -> None:
    fill(record)
    with record.writing() as writer:
        assert touch_session(writer, "aa", NOON + HOUR, NOON + 3 * HOUR)
        assert not touch_session(writer, "dd", NOON, NOON)
        later = replace(ONE, seen=NOON + HOUR, until=NOON + 3 * HOUR)
        assert session_of(writer, "aa") == later


def test_sessions_end_one_by_one_all_but_one_and_by_time(record: Record) -> None:
    fill(record)
    with record.writing() as writer:
        drop_session(writer, "cc")
        assert drop_sessions(writer, "Ann", but="bb") == 1
        assert sessions(writer) == (TWO,)
        assert clear_sessions(writer, TWO.until - timedelta(seconds=1)) == 0
        assert clear_sessions(writer, TWO.until) == 1
        assert sessions(writer) == ()
