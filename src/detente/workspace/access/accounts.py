"""Who may work on a dossier: what an admin does about accounts and tokens."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from secrets import token_hex, token_urlsafe

from detente.errors import JudgementError, NotAllowed, UnknownEntry
from detente.model import Handling
from detente.model.account import Account, Role, Scope
from detente.model.session import Token
from detente.record import Reader, Record, Writer
from detente.record.accounts import account_of, accounts, keep_account
from detente.record.sessions import drop_sessions
from detente.record.tokens import keep_token, revoke_token, tokens
from detente.workspace.access import guessing, passwords
from detente.workspace.access.initial import initial
from detente.workspace.access.signing import context, hash_of

# fmt: off
__all__ = [
    "TOKEN_DAYS", "add", "all_accounts", "close", "end_sessions", "give_password", "make_token",
    "may_sign_in", "reopen", "revoke", "set_clearance", "set_role", "tokens_of", "unlock",
]
# fmt: on

LOG = logging.getLogger("detente.security")
LONGEST = 80
"""Characters of a name; as of an author's."""
TOKEN_DAYS = 365
"""How long a token lasts at most."""
TOKEN = "detente_"  # noqa: S105 - how a token begins, by which scanners for secrets know one


def all_accounts(record: Record) -> tuple[Account, ...]:
    """All accounts by name, closed ones too."""
    with record.reading() as reader:
        return accounts(reader)


def may_sign_in(record: Record) -> bool:
    """Whether there is an admin who can."""
    return bool(_admins(all_accounts(record)))


def add(
    record: Record,
    name: str,
    role: Role,
    clearance: Handling = Handling.AMBER,
    password: str = "",
) -> str:
    """A new account; the password that lets its owner in once.

    It is made up where none is given. Raises JudgementError where the name or the password
    cannot be taken, or there is such an account.
    """
    plain = _name(name)
    given = _given(record, plain, password)
    now = record.time()
    with record.writing() as writer:
        if any(plain.casefold() == each.name.casefold() for each in accounts(writer)):
            raise JudgementError(f"there is an account {plain} already", "choose another name")
        kept = initial(passwords.hashed(given), now)
        keep_account(writer, Account(plain, role, clearance, now, kept))
    _log(record, "made", plain, f"role={role} clearance={clearance}")
    return given


def give_password(record: Record, name: str, password: str = "") -> str:
    """A new password that lets the owner in once; sessions end, failed tries are forgotten."""
    given = _given(record, name, password)
    kept = initial(passwords.hashed(given), record.time())
    with record.writing() as writer:
        keep_account(writer, replace(_account(writer, name), password=kept))
        drop_sessions(writer, name)
        guessing.unlock(writer, name)
    _log(record, "given a password", name)
    return given


def set_role(record: Record, name: str, role: Role) -> None:
    """Have an account do what a role may, from its next request on."""
    _change(record, name, role=role)
    _log(record, "changed", name, f"role={role}")


def set_clearance(record: Record, name: str, clearance: Handling) -> None:
    """Have an account see up to a label, from its next request on."""
    _change(record, name, clearance=clearance)
    _log(record, "changed", name, f"clearance={clearance}")


def close(record: Record, name: str) -> None:
    """Let nobody sign in with an account any more; its judgements stay."""
    _change(record, name, closed=record.time())
    end_sessions(record, name)
    _log(record, "closed", name)


def reopen(record: Record, name: str) -> None:
    """Let its owner sign in with a closed account again."""
    _change(record, name, closed=None)
    _log(record, "opened again", name)


def unlock(record: Record, name: str) -> None:
    """Let somebody who tried too often try again at once."""
    with record.writing() as writer:
        guessing.unlock(writer, _account(writer, name).name)
    _log(record, "unlocked", name)


def end_sessions(record: Record, name: str) -> int:
    """End all sessions of an account; how many."""
    with record.writing() as writer:
        ended = drop_sessions(writer, _account(writer, name).name)
    _log(record, "signed out", name, f"sessions={ended}")
    return ended


def make_token(
    record: Record, name: str, called: str, scopes: Iterable[Scope], days: int = 90
) -> str:
    """A token for programs that work for an account; it is shown this once."""
    wanted = tuple(each for each in Scope if each in set(scopes))
    if not wanted or not 0 < days <= TOKEN_DAYS:
        raise JudgementError(
            "a token needs a scope, and an end", f"choose one, and 1 to {TOKEN_DAYS} days"
        )
    secret, now = TOKEN + token_urlsafe(32), record.time()
    label = _name(called, "a token's name")
    with record.writing() as writer:
        owner = _account(writer, name)
        until = now + timedelta(days=days)
        made = Token(token_hex(4), owner.name, label, hash_of(secret), wanted, now, until)
        keep_token(writer, made)
    _log(record, "given a token", name, f"token={made.id} scopes={','.join(wanted)}")
    return secret


def tokens_of(record: Record, name: str = "") -> tuple[Token, ...]:
    """The tokens of an account, or all, the oldest first."""
    with record.reading() as reader:
        return tokens(reader, name)


def revoke(record: Record, key: str, name: str = "") -> None:
    """Have a token open nothing any more; UnknownEntry where there is none, or of another."""
    with record.writing() as writer:
        if not revoke_token(writer, key, record.time(), name):
            raise UnknownEntry(f"there is no token {key} to revoke", "see the list of tokens")
    LOG.info("token revoked: token=%r by=%r", key, record.who)


def _given(record: Record, name: str, password: str) -> str:
    if password:
        passwords.check(password, context(record, name))
    return password or passwords.made_up()


def _account(reader: Reader, name: str) -> Account:
    found = account_of(reader, name)
    if found is None:
        raise UnknownEntry(f"there is no account {name}", "see detente accounts")
    return found


def _change(record: Record, name: str, **fields: object) -> None:
    with record.writing() as writer:
        _keep_changed(writer, replace(_account(writer, name), **fields))  # type: ignore[arg-type] # fields of several types


def _keep_changed(writer: Writer, changed: Account) -> None:
    """Keep an account, unless no admin would be left to mend it."""
    before = accounts(writer)
    keep_account(writer, changed)
    if _admins(before) and not _admins(accounts(writer)):
        raise NotAllowed("no admin would be left", "make somebody else an admin first")


def _admins(all_of_them: Iterable[Account]) -> list[Account]:
    return [a for a in all_of_them if a.role is Role.ADMIN and a.closed is None and a.password]


def _name(told: str, what: str = "the name") -> str:
    name = told.strip()
    if not name or not name.isprintable() or len(name) > LONGEST:
        raise JudgementError(
            f"{what} is empty, too long or holds control characters", "give a plain name"
        )
    return name


def _log(record: Record, done: str, name: str, more: str = "") -> None:
    LOG.info("account %s: account=%r by=%r %s", done, name, record.who, more)
