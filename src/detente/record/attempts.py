"""Failed tries in a row, counted by a key of the counter's own."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from detente.model.session import Attempts
from detente.record.aside import attempt
from detente.record.chain import stamp
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment, stamped, time_of
from detente.record.writer import Writer

__all__ = [
    "attempts_of", "clear_attempts", "forget_attempts", "forget_attempts_under", "keep_attempts",
]  # fmt: skip


def attempts_of(reader: Reader, key: str) -> Attempts | None:
    """The failed tries of a key; None where there were none."""
    row = reader.connection.execute(select(attempt).where(attempt.c.key == clean(key))).first()
    if row is None:
        return None
    kept = row._mapping  # a row has a method called count
    return Attempts(row.key, kept["count"], moment(row.since), time_of(row.until))


def keep_attempts(writer: Writer, made: Attempts) -> None:
    """Keep failed tries in the place of those of their key."""
    forget_attempts(writer, made.key)
    row = {
        "key": clean(made.key),
        "count": made.count,
        "since": stamp(made.since),
        "until": stamped(made.until),
    }
    writer.connection.execute(insert(attempt), row)


def forget_attempts(writer: Writer, key: str) -> None:
    """Keep nothing of the failed tries of a key: one went well."""
    writer.connection.execute(delete(attempt).where(attempt.c.key == clean(key)))


def forget_attempts_under(writer: Writer, beginning: str) -> None:
    """Keep nothing of the failed tries of all keys that begin so."""
    here = attempt.c.key.startswith(clean(beginning), autoescape=True)
    writer.connection.execute(delete(attempt).where(here))


def clear_attempts(writer: Writer, before: datetime) -> int:
    """Keep nothing of tries that began before a time; how many keys."""
    old = attempt.c.since < stamp(before)
    return writer.connection.execute(delete(attempt).where(old)).rowcount
