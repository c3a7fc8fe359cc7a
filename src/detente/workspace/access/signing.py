"""Who asks: people sign in with passwords, programs show tokens."""

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import PurePath
from secrets import token_urlsafe

from detente.errors import DossierBusy, NotAllowed, NotSignedIn, ReadOnlyDossier
from detente.model.account import Account, Visitor
from detente.model.session import Session
from detente.record import Reader, Record, Writer
from detente.record.accounts import account_of, keep_account
from detente.record.sessions import (
    clear_sessions,
    drop_session,
    drop_sessions,
    keep_session,
    session_of,
    sessions,
    touch_session,
)
from detente.record.tokens import token_of, touch_token
from detente.workspace.access import guessing, passwords
from detente.workspace.access.initial import initial_until, own

# fmt: off
__all__ = [
    "ABSOLUTE", "IDLE", "SignIn", "by_session", "by_token", "change_password", "confirm",
    "context", "end_session", "hash_of", "own_sessions", "sign_in", "sign_out",
    "sign_out_everywhere",
]
# fmt: on

LOG = logging.getLogger("detente.security")
IDLE = timedelta(hours=1)
"""A session ends when nothing was asked for so long."""
ABSOLUTE = timedelta(hours=12)
"""And at the latest so long after the sign-in."""
TOLD_AGAIN = timedelta(minutes=1)
"""How exactly it is kept when a session or a token was used last."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """What somebody types to be let in, and from where."""

    name: str
    password: str
    address: str
    chosen: str = ""
    """The password of one's own, where the one that an admin gave is used up by this."""


def hash_of(key: str) -> str:
    """What is kept of a key or token: 256 random bits need no slow hash."""
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def context(record: Record, name: str) -> tuple[str, ...]:
    """The names that a password must not be made of."""
    return name, PurePath(record.name).stem, "detente"


def sign_in(record: Record, told: SignIn, before: str = "") -> str:
    """The new key of a session; empty where a password of one's own must be chosen first.

    `before` is the key that came with the request: it opens nothing any more.

    Raises:
        NotSignedIn: Name or password is wrong; it does not tell which.
        TooManyTries: There were too many such tries.
        JudgementError: The chosen password cannot be taken.
    """
    known = _verified(record, told.name, told.password, told.address)
    if initial_until(known.password) is not None:
        if not told.chosen:
            return ""
        passwords.check(told.chosen, context(record, known.name))
        if told.chosen == told.password:
            raise NotAllowed("the password is the one that was given", "choose another one")
        known = replace(known, password=passwords.hashed(told.chosen))
    elif passwords.is_outdated(known.password):
        known = replace(known, password=passwords.hashed(told.password))
    with record.writing() as writer:
        guessing.forgive(writer, told.name, told.address)
        now = account_of(writer, known.name)
        if now is None or now.closed is not None:
            raise _wrong()
        if now.password != known.password:
            keep_account(writer, replace(now, password=known.password))
        drop_session(writer, hash_of(before))
        key = _begin(writer, known.name, record.time())
    LOG.info("signed in: account=%r from=%s", known.name, told.address)
    return key


def _verified(record: Record, name: str, password: str, address: str) -> Account:
    """The account whose password it is; as slow where there is none. The try is counted."""
    guessing.begin(record, name, address)
    with record.reading() as reader:
        found = account_of(reader, name)
    alive = found is not None and found.closed is None
    kept = own(found.password) if found else ""
    until = initial_until(found.password) if found else None
    fits = passwords.fits(kept, password)
    if found is None or not fits or not alive or (until and until <= record.time()):
        who = repr(found.name) if found else "none"
        LOG.warning("not signed in: account=%s from=%s", who, address)
        raise _wrong()
    return found


def _wrong() -> NotSignedIn:
    """One and the same, whatever is wrong: it tells nobody which names there are."""
    return NotSignedIn("name or password is wrong", "try again, or ask an admin for a new password")


def _begin(writer: Writer, name: str, now: datetime) -> str:
    clear_sessions(writer, now)
    key = token_urlsafe(32)
    keep_session(writer, Session(hash_of(key), name, now, now, now + IDLE))
    return key


def by_session(record: Record, key: str) -> Visitor:
    """Who came with the key of a session; raises NotSignedIn where it is none any more."""
    if not key:
        raise NotSignedIn("nobody is signed in", "sign in first")
    now = record.time()
    with record.reading() as reader:
        one = session_of(reader, hash_of(key))
        if one is None or one.until <= now or one.made + ABSOLUTE <= now:
            raise NotSignedIn("the session has ended", "sign in again")
        found = _open_account(reader, one.account)
    if now - one.seen >= TOLD_AGAIN:
        until = min(now + IDLE, one.made + ABSOLUTE)
        with suppress(DossierBusy, ReadOnlyDossier), record.writing() as writer:
            touch_session(writer, one.key_sha256, now, until)
    return Visitor(found.name, found.role, found.clearance, session=one.key_sha256)


def by_token(record: Record, shown: str) -> Visitor:
    """Whose token it is; raises NotSignedIn where it is none, or none any more."""
    now = record.time()
    with record.reading() as reader:
        one = token_of(reader, hash_of(shown))
        if one is None or one.revoked or (one.until and one.until <= now):
            raise NotSignedIn("the token opens nothing", "make a new one on the account page")
        found = _open_account(reader, one.account)
    if one.used is None or now - one.used >= TOLD_AGAIN:
        with suppress(DossierBusy, ReadOnlyDossier), record.writing() as writer:
            touch_token(writer, one.id, now)
    return Visitor(found.name, found.role, found.clearance, one.scopes)


def _open_account(reader: Reader, name: str) -> Account:
    found = account_of(reader, name)
    if found is None or found.closed is not None:
        raise NotSignedIn("the account is closed", "ask an admin")
    return found


def confirm(record: Record, visitor: Visitor, password: str, address: str) -> None:
    """Raises NotAllowed unless the visitor knows its own password; tries are counted."""
    try:
        _verified(record, visitor.name, password, address)
    except NotSignedIn:
        raise NotAllowed("the password is wrong", "type the one you sign in with") from None
    with record.writing() as writer:
        guessing.forgive(writer, visitor.name, address)


def change_password(record: Record, visitor: Visitor, new: str) -> str:
    """Keep a new password, end all sessions, and begin a new one: its key.

    Have the old one confirmed first. Raises JudgementError where it cannot be taken.
    """
    passwords.check(new, context(record, visitor.name))
    kept = passwords.hashed(new)
    with record.writing() as writer:
        found = _open_account(writer, visitor.name)
        keep_account(writer, replace(found, password=kept))
        drop_sessions(writer, visitor.name)
        key = _begin(writer, visitor.name, record.time())
    LOG.info("password changed: account=%r", visitor.name)
    return key


def own_sessions(record: Record, visitor: Visitor) -> tuple[Session, ...]:
    """The sessions of a visitor that are open now, the one used last first."""
    now = record.time()
    with record.reading() as reader:
        return tuple(s for s in sessions(reader, visitor.name) if s.until > now)


def sign_out(record: Record, visitor: Visitor) -> None:
    """End the session that a visitor came with."""
    end_session(record, visitor, visitor.session)


def end_session(record: Record, visitor: Visitor, key_sha256: str) -> None:
    """End one of a visitor's own sessions; another's is left as it is."""
    with record.writing() as writer:
        one = session_of(writer, key_sha256)
        if one is not None and one.account == visitor.name:
            drop_session(writer, key_sha256)
            LOG.info("signed out: account=%r", visitor.name)


def sign_out_everywhere(record: Record, visitor: Visitor, but_here: bool = False) -> int:
    """End all sessions of a visitor, or all others; how many."""
    with record.writing() as writer:
        ended = drop_sessions(writer, visitor.name, visitor.session if but_here else "")
    LOG.info("signed out everywhere: account=%r sessions=%d", visitor.name, ended)
    return ended
