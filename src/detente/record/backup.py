"""A consistent copy of a record, made while others go on writing."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, Table

from detente.errors import DamagedDossier, DossierError
from detente.record import layout
from detente.record.aside import PASSING
from detente.record.copying import copy_blobs, copy_events
from detente.record.desk import copy_desk
from detente.record.engine import engine_of, is_url, named, reading, writing
from detente.record.faults import explained
from detente.record.rebuild import rebuild
from detente.record.store import Record, now, salt
from detente.record.writer import Writer

__all__ = ["backup", "copy_pages", "copy_to"]

Progress = Callable[[int, int], None]


def backup(record: Record, target: str, progress: Progress | None = None) -> None:
    """Copy a record to a new file, or into an empty database.

    A file of a file is copied page by page; between file and server the events and
    originals are copied and the tables worked out anew. Sessions, tokens and jobs stay
    behind. Nothing is left if it fails.
    """
    if is_url(target) or record.engine.name != "sqlite":
        copy_to(record, target, progress)
        return
    with _new_file(Path(target)) as beside, explained(target):
        _copy_pages(record.engine, beside, PASSING)


def copy_pages(engine: Engine, target: Path) -> None:
    """Copy a file as it is, of whatever format, to a new one."""
    with _new_file(target) as beside, explained(str(target)):
        _copy_pages(engine, beside)


def copy_to(record: Record, target: str, progress: Progress | None = None) -> None:
    """Copy the events and originals and work out the tables anew.

    The courses of all cells are left stale: the workspace works them out.
    """
    if is_url(target):
        _fill(record, target, target, progress)
        return
    with _new_file(Path(target)) as beside:
        beside.touch()
        _fill(record, str(beside), target, progress)


def _fill(record: Record, name: str, shown: str, progress: Progress | None) -> None:
    engine = engine_of(name)
    try:
        with explained(named(shown)), writing(engine) as connection:
            layout.check_empty(connection, named(shown))
            layout.create(connection)
            with explained(record.name), reading(record.engine) as source:
                copy_events(source, connection)
                copy_blobs(source, connection)
                copy_desk(source, connection)
            writer = Writer(connection, now, salt, record.who)
            rebuild(writer, progress)
            writer.settle()
    finally:
        engine.dispose()


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file beside another, which it becomes in the end, whole and on the disk."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    if path.exists():
        raise DossierError(f"{path} exists already", "name a new file")
    try:
        yield beside
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        _name(beside, path)
    except OSError as error:
        why = error.strerror or str(error)
        raise DossierError(f"{path} cannot be written: {why}", "name another place") from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            beside.with_name(beside.name + end).unlink(missing_ok=True)


def _name(beside: Path, path: Path) -> None:
    """Give a file its name; never that of a file that came meanwhile."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise DossierError(f"{path} exists already", "name a new file") from None
    except OSError:  # a disk without hard links
        beside.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _copy_pages(engine: Engine, beside: Path, without: Sequence[Table] = ()) -> None:
    """All pages in one step, so that no writer makes it begin again; some tables emptied."""
    beside.touch(exist_ok=False)
    target = sqlite3.connect(beside, isolation_level=None)
    source = engine.raw_connection()
    try:
        held = source.driver_connection
        if not isinstance(held, sqlite3.Connection):
            raise DossierError("only a file is copied page by page", "report this")
        held.backup(target)
        target.execute("PRAGMA secure_delete = ON")
        for table in without:
            target.execute(f"DELETE FROM {table.name}")  # noqa: S608 - our own name
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        told = target.execute("PRAGMA quick_check(1)").fetchone()[0]
        if told != "ok":
            raise DamagedDossier(
                f"the dossier is damaged ({told})", "run detente verify to see where"
            )
    finally:
        source.close()
        target.close()
