"""What a database says, told as an error of ours with its remedy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError

from detente.errors import (
    DamagedDossier,
    DossierBusy,
    DossierError,
    DossierFull,
    NotADossier,
    ReadOnlyDossier,
    StoreDown,
)

__all__ = ["MEANINGS", "Meaning", "explained", "translate"]


class Meaning(NamedTuple):
    """What a database's error means for a user."""

    codes: tuple[str, ...]
    """Beginnings of SQLite's names and PostgreSQL's SQLSTATEs."""
    words: tuple[str, ...]
    """Of messages that come without a code."""
    kind: type[DossierError]
    what: str
    remedy: str


MEANINGS = (
    Meaning(
        ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL", "55P03"),
        ("is locked",),
        DossierBusy,
        "is being written by another program",
        "wait until that has ended, then run this again",
    ),
    Meaning(
        ("SQLITE_FULL", "SQLITE_IOERR", "53100", "58030"),
        ("disk is full", "disk i/o error", "no space left"),
        DossierFull,
        "cannot grow: the disk is full or fails",
        "free some room and run this again; what was reported as kept is kept",
    ),
    Meaning(
        ("SQLITE_READONLY", "SQLITE_PERM", "42501", "25006"),
        ("readonly",),
        ReadOnlyDossier,
        "cannot be written to",
        "ask for the right to write, or work on a copy (detente backup FILE)",
    ),
    Meaning(
        ("SQLITE_NOTADB",),
        ("not a database",),
        NotADossier,
        "is no dossier of Detente",
        "name another file, or begin a dossier with detente new FILE",
    ),
    Meaning(
        ("SQLITE_CORRUPT", "XX001", "XX002"),
        ("malformed", "could not decode"),
        DamagedDossier,
        "is damaged",
        "run detente verify to see where, and restore from a backup",
    ),
    Meaning(
        ("28",),
        ("authentication failed", "no password supplied", 'fatal:  role "', "pg_hba.conf"),
        StoreDown,
        "lets nobody in with this name and password",
        "check user and password of the address",
    ),
    Meaning(
        ("3D000", "42P01", "3F000"),
        ("does not exist", "no such table"),
        DossierError,
        "is not there or lacks its tables",
        "make the database first (createdb), then run detente new with its address",
    ),
    Meaning(
        ("SQLITE_CANTOPEN",),
        ("unable to open",),
        DossierError,
        "cannot be opened",
        "check that the folder is there and that you may write to it",
    ),
    Meaning(
        ("53300",),
        ("too many clients", "remaining connection slots"),
        DossierBusy,
        "has no connection left: its server serves too many at once",
        "run this again in a while",
    ),
    Meaning(
        (),
        ("failed to resolve", "could not translate host"),
        StoreDown,
        "is not found: no server has this name, or the network is down",
        "check the host in the address",
    ),
    Meaning(
        ("08", "57P"),
        ("connection", "server closed", "timeout expired"),
        StoreDown,
        "does not answer: its server is down or out of reach",
        "start the server and run this again; it goes on where it stopped",
    ),
)
"""The first that fits; codes go before words, which can be in any language."""


def translate(error: DBAPIError | sqlite3.Error, name: str) -> DossierError:
    """The error of ours that a database's error stands for."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code, told = _code(cause), str(cause).strip()
    said = told.casefold()
    for one in MEANINGS:
        by_code = bool(code) and code.startswith(one.codes)
        if by_code or (not code and any(word in said for word in one.words)):
            return one.kind(f"{name} {one.what}", one.remedy)
    line = told.splitlines()[0] if told else type(error).__name__
    return DossierError(f"{name}: the database refused ({line})", "report this with the command")


def _code(cause: BaseException | None) -> str:
    """SQLite's name of an error, or PostgreSQL's SQLSTATE; empty where neither is told."""
    names = (getattr(cause, name, None) for name in ("sqlite_errorname", "sqlstate"))
    return next((str(name) for name in names if name), "")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raises what the database raises as an error of ours."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise translate(error, name) from error
    except UnicodeDecodeError as error:  # SQLite quotes what it cannot read
        what = f"{name} is damaged: its list of tables is not text"
        raise DamagedDossier(what, "restore it from a backup") from error
