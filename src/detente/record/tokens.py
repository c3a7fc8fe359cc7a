"""What programs show to act in the name of an account: tokens, by their hashes."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from detente.model.account import Scope
from detente.model.session import Token
from detente.record.aside import token
from detente.record.chain import stamp
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment, stamped, time_of
from detente.record.writer import Writer

__all__ = ["keep_token", "revoke_token", "token_of", "tokens", "touch_token"]


def token_of(reader: Reader, sha256: str) -> Token | None:
    """The token of a hash, revoked and expired ones too; None where there is none."""
    query = select(token).where(token.c.sha256 == clean(sha256))
    row = reader.connection.execute(query).first()
    return _token(row) if row else None


def tokens(reader: Reader, account: str = "") -> tuple[Token, ...]:
    """The tokens of an account, or all, the oldest first; revoked and expired ones too."""
    query = select(token).order_by(token.c.made, token.c.id)
    if account:
        query = query.where(token.c.account == clean(account))
    return tuple(map(_token, reader.connection.execute(query)))


def keep_token(writer: Writer, made: Token) -> None:
    """Keep a token in the place of the one of its id."""
    writer.connection.execute(delete(token).where(token.c.id == clean(made.id)))
    row = {
        "id": clean(made.id),
        "account": clean(made.account),
        "name": clean(made.name),
        "sha256": made.sha256,
        "scopes": " ".join(made.scopes),
        "made": stamp(made.made),
        "until": stamped(made.until),
        "used": stamped(made.used),
        "revoked": stamped(made.revoked),
    }
    writer.connection.execute(insert(token), row)


def touch_token(writer: Writer, key: str, used: datetime) -> None:
    """Keep when a request last came with a token, by its id."""
    here = update(token).where(token.c.id == clean(key))
    writer.connection.execute(here.values(used=stamp(used)))


def revoke_token(writer: Writer, key: str, now: datetime, account: str = "") -> bool:
    """Have a token, by its id, open nothing any more; whether it was one, of the account."""
    here = (token.c.id == clean(key)) & token.c.revoked.is_(None)
    if account:
        here &= token.c.account == clean(account)
    changed = update(token).where(here).values(revoked=stamp(now))
    return bool(writer.connection.execute(changed).rowcount)


def _token(row: Row[tuple[Any, ...]]) -> Token:
    scopes = tuple(Scope(name) for name in row.scopes.split())
    times = time_of(row.until), time_of(row.used), time_of(row.revoked)
    return Token(row.id, row.account, row.name, row.sha256, scopes, moment(row.made), *times)
