from datetime import UTC, datetime, timedelta

from detente.model.session import Attempts
from detente.record import Record
from detente.record.attempts import attempts_of, clear_attempts, forget_attempts, keep_attempts

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
ONE = Attempts("Ann", 1, NOON)
LOCKED = Attempts("Ann", 5, NOON, NOON + timedelta(minutes=15))


def test_failed_tries_are_kept_by_their_key(record: Record) -> None:
    with record.writing() as writer:
        assert attempts_of(writer, "Ann") is None
        keep_attempts(writer, ONE)
        keep_attempts(writer, LOCKED)
        keep_attempts(writer, Attempts("192.0.2.1", 1, NOON + timedelta(hours=1)))
    with record.reading() as reader:
        assert attempts_of(reader, "Ann") == LOCKED
    with record.writing() as writer:
        assert clear_attempts(writer, NOON) == 0
        assert clear_attempts(writer, NOON + timedelta(minutes=1)) == 1
        assert attempts_of(writer, "Ann") is None
        forget_attempts(writer, "192.0.2.1")
        assert attempts_of(writer, "192.0.2.1") is None
