"""The shape of a record: how it is known, made, and told from others."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from detente.errors import DamagedDossier, DossierError, NewerDossier, NotADossier, OlderDossier
from detente.record import search
from detente.record.engine import is_postgres
from detente.record.schema import meta, metadata

# fmt: off
__all__ = [
    "FORMAT", "MARK", "check", "check_empty", "check_file", "create", "format_of", "note_format",
]
# fmt: on

FORMAT = 3
"""Raised with every change to the tables; migrations lead from one to the next."""
STAMP = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
"""Where Alembic keeps up to which revision the tables are."""
MARK = 0x44544E54
"""DTNT: what SQLite keeps in the head of our files."""
MAGIC = b"SQLite format 3\x00"
HEAD = 100
"""Bytes of SQLite's header."""


def create(connection: Connection) -> None:
    """All tables, empty, and the marks by which they are known.

    They are those that all migrations lead to, made without the half second that these take.
    """
    metadata.create_all(connection)
    search.create(connection)
    connection.execute(text(STAMP))
    stamp = text("INSERT INTO alembic_version VALUES (:revision)")
    connection.execute(stamp, {"revision": f"{FORMAT:04}"})
    if not is_postgres(connection):
        connection.execute(text(f"PRAGMA application_id = {MARK}"))
    note_format(connection, FORMAT)


def note_format(connection: Connection, number: int) -> None:
    """Keep which format the tables have."""
    connection.execute(meta.delete().where(meta.c.key == "format"))
    connection.execute(meta.insert(), {"key": "format", "value": str(number)})
    if not is_postgres(connection):
        connection.execute(text(f"PRAGMA user_version = {number}"))


def check_empty(connection: Connection, name: str) -> None:
    """Raises DossierError where a database holds tables of our names already."""
    ours = {*metadata.tables, "search", "alembic_version"}
    there = sorted(ours.intersection(inspect(connection).get_table_names()))
    if _kept_by_us(connection):
        raise DossierError(f"{name} holds a dossier already", "open it with -d")
    if there:
        raise DossierError(
            f"{name} holds tables of another program ({', '.join(there)})",
            "make a database of its own for the dossier (createdb)",
        )


def check(connection: Connection, name: str) -> None:
    """Raises NotADossier, OlderDossier or NewerDossier unless it is of this version."""
    kept = format_of(connection, name)
    if kept > FORMAT:
        raise NewerDossier(
            f"{name} was written by a later version of Detente (format {kept}, this one reads "
            f"{FORMAT})",
            "install the later version: pip install --upgrade detente",
        )
    if kept < FORMAT:
        raise OlderDossier(
            f"{name} was written by an earlier version of Detente (format {kept})",
            "run detente migrate; it keeps the old file beside the new one",
        )


def format_of(connection: Connection, name: str) -> int:
    """The format of a dossier's tables; NotADossier where it is none."""
    if not is_postgres(connection):
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        if mark != MARK:
            raise NotADossier(
                f"{name} is a database, but no dossier of Detente",
                "name another file, or begin a dossier with detente new FILE",
            )
    elif not _kept_by_us(connection):
        raise NotADossier(
            f"{name} holds no dossier", "begin one with detente new and the same address"
        )
    kept = connection.scalar(
        meta.select().with_only_columns(meta.c.value).where(meta.c.key == "format")
    )
    try:
        return int(kept or 0)
    except ValueError:
        raise DamagedDossier(
            f"{name} is damaged: its format is {kept!r}", "restore it from a backup"
        ) from None


def _kept_by_us(connection: Connection) -> bool:
    tables = set(inspect(connection).get_table_names())
    return {"meta", "event", "payload"} <= tables


def check_file(path: Path) -> None:
    """Raises what is wrong with a file before a database is opened on it."""
    if not path.exists():
        raise DossierError(
            f"{path} is not there", "check its name, or begin a dossier with detente new FILE"
        )
    if path.is_dir():
        raise NotADossier(f"{path} is a folder", "name the dossier's file")
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        why = error.strerror or str(error)
        raise DossierError(
            f"{path} cannot be read: {why}", "ask for the right to read it"
        ) from error
    if head[: len(MAGIC)] != MAGIC:
        raise NotADossier(
            f"{path} is no dossier of Detente",
            "name another file, or begin a dossier with detente new FILE",
        )
    _check_length(path, head)


def _check_length(path: Path, head: bytes) -> None:
    size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    size = 65536 if size == 1 else size
    unfinished = path.with_name(f"{path.name}-wal")
    if path.stat().st_size < size * pages and not unfinished.exists():
        raise DamagedDossier(
            f"{path} is cut off: {path.stat().st_size} of {size * pages} bytes are there",
            "restore it from a backup",
        )
