"""What a database says, told as an error of ours with its remedy."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError

from detente.errors import (
    DamagedDossier,
    DossierBusy,
    DossierError,
    DossierFull,
    NotADossier,
    ReadOnlyDossier,
    StoreDown,
)

__all__ = ["explained", "translate"]

Told = tuple[tuple[str, ...], type[DossierError], str, str]
SAID: tuple[Told, ...] = (
    (
        ("is locked", "lock_not_available", "lock timeout", "database is busy"),
        DossierBusy,
        "is being written by another program",
        "wait until that has ended, then run this again",
    ),
    (
        ("disk is full", "no space left", "could not extend file", "disk i/o error"),
        DossierFull,
        "cannot grow: the disk is full or fails",
        "free some room and run this again; what was reported as kept is kept",
    ),
    (
        ("readonly", "read-only", "permission denied", "must be owner"),
        ReadOnlyDossier,
        "cannot be written to",
        "ask for the right to write, or work on a copy (detente backup FILE)",
    ),
    (
        ("not a database",),
        NotADossier,
        "is no dossier of Detente",
        "name another file, or begin a dossier with detente new FILE",
    ),
    (
        ("malformed", "corrupt", "invalid page", "could not read block"),
        DamagedDossier,
        "is damaged",
        "run detente verify to see where, and restore from a backup",
    ),
    (
        ("does not exist",),
        DossierError,
        "is not there or lacks its tables",
        "make the database first (createdb), then run detente new with its address",
    ),
    (
        ("unable to open",),
        DossierError,
        "cannot be opened",
        "check that the folder is there and that you may write to it",
    ),
    (
        ("authentication failed", "no password supplied", "role "),
        StoreDown,
        "lets nobody in with this name and password",
        "check user and password of the address",
    ),
    (
        ("connection", "server closed", "terminating", "could not translate host", "timeout",
         "starting up", "shutting down"),
        StoreDown,
        "does not answer: its server is down or out of reach",
        "start the server and run this again; it goes on where it stopped",
    ),
)  # fmt: skip
"""Words of SQLite and PostgreSQL, and what they mean for a user."""


def translate(error: DBAPIError, name: str) -> DossierError:
    """The error of ours that a database's error stands for."""
    told = str(error.orig).strip()
    said = told.casefold()
    for words, kind, what, remedy in SAID:
        if any(word in said for word in words):
            return kind(f"{name} {what}", remedy)
    line = told.splitlines()[0] if told else type(error).__name__
    return DossierError(f"{name}: the database refused ({line})", "report this with the command")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raises what the database raises as an error of ours."""
    try:
        yield
    except DatabaseError as error:
        raise translate(error, name) from error
    except DBAPIError as error:
        raise translate(error, name) from error
