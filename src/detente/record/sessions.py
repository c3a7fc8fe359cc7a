"""Who is signed in: sessions, by the hashes of their keys."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, desc, insert, select, update

from detente.model.session import Session
from detente.record.aside import session
from detente.record.chain import stamp
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment
from detente.record.writer import Writer

__all__ = [
    "clear_sessions", "drop_session", "drop_sessions", "keep_session", "session_of", "sessions",
    "touch_session",
]  # fmt: skip


def session_of(reader: Reader, key_sha256: str) -> Session | None:
    """The session of a key's hash, expired or not; None where there is none."""
    query = select(session).where(session.c.key_sha256 == clean(key_sha256))
    row = reader.connection.execute(query).first()
    return _session(row) if row else None


def sessions(reader: Reader, account: str = "") -> tuple[Session, ...]:
    """The sessions of an account, or all, the one seen last first."""
    query = select(session).order_by(desc(session.c.seen), session.c.key_sha256)
    if account:
        query = query.where(session.c.account == clean(account))
    return tuple(map(_session, reader.connection.execute(query)))


def keep_session(writer: Writer, made: Session) -> None:
    """Keep a session in the place of the one of its key."""
    drop_session(writer, made.key_sha256)
    row = {
        "key_sha256": made.key_sha256,
        "account": clean(made.account),
        "made": stamp(made.made),
        "seen": stamp(made.seen),
        "until": stamp(made.until),
    }
    writer.connection.execute(insert(session), row)


def touch_session(writer: Writer, key_sha256: str, seen: datetime, until: datetime) -> bool:
    """Keep when a request last came with a session; whether it is still there."""
    here = session.c.key_sha256 == clean(key_sha256)
    told = {"seen": stamp(seen), "until": stamp(until)}
    return bool(writer.connection.execute(update(session).where(here).values(told)).rowcount)


def drop_session(writer: Writer, key_sha256: str) -> None:
    """End one session."""
    here = session.c.key_sha256 == clean(key_sha256)
    writer.connection.execute(delete(session).where(here))


def drop_sessions(writer: Writer, account: str, but: str = "") -> int:
    """End all sessions of an account, but that of one key's hash; how many."""
    here = (session.c.account == clean(account)) & (session.c.key_sha256 != clean(but))
    return writer.connection.execute(delete(session).where(here)).rowcount


def clear_sessions(writer: Writer, now: datetime) -> int:
    """Keep nothing of sessions that are expired; how many."""
    expired = session.c.until <= stamp(now)
    return writer.connection.execute(delete(session).where(expired)).rowcount


def _session(row: Row[tuple[Any, ...]]) -> Session:
    times = moment(row.made), moment(row.seen), moment(row.until)
    return Session(row.key_sha256, row.account, *times)
