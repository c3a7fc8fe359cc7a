"""A dossier's record: made, opened, read and written."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine

from detente.errors import DossierError
from detente.model import EventKind
from detente.record import layout
from detente.record.engine import MEMORY, engine_of, is_url, named
from detente.record.faults import explained
from detente.record.loading import hiding
from detente.record.payloads import Created
from detente.record.reader import Reader
from detente.record.sharing import reading, writing
from detente.record.writer import Writer

__all__ = ["Record", "create", "now", "open_record", "salt"]

SALT_BYTES = 16


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def salt() -> bytes:
    """Fresh random bytes for one payload's digest."""
    return os.urandom(SALT_BYTES)


class Record:
    """The store of one dossier: a file, a PostgreSQL database, or memory."""

    passing = False
    """Whether all that is done to it is taken back at the end."""

    def __init__(
        self,
        name: str,
        engine: Engine,
        who: str,
        clock: Callable[[], datetime] = now,
        fresh: Callable[[], bytes] = salt,
    ) -> None:
        self.name = named(name)
        self.engine = engine
        self.who = who
        self.hidden: frozenset[int] = frozenset()
        """Numbers of documents of whose items nothing is told."""
        self._clock, self._fresh = clock, fresh

    def by(self, who: str) -> "Record":
        """The same store in the name of somebody else; closing one closes both."""
        made = copy(self)
        made.who = who
        return made

    def without(self, documents: frozenset[int]) -> "Record":
        """The same store, of which no list has an item of some documents."""
        made = copy(self)
        made.hidden = documents
        return made

    def time(self) -> datetime:
        """What its clock tells, in UTC."""
        return self._clock()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """One consistent view, however long it is looked at."""
        with explained(self.name), reading(self.engine) as connection, hiding(self.hidden):
            yield Reader(connection)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A transaction: all of it is kept, or nothing."""
        with explained(self.name), writing(self.engine) as connection, hiding(frozenset()):
            writer = Writer(connection, self._clock, self._fresh, self.who)
            yield writer
            writer.settle()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    def __enter__(self) -> "Record":
        """The record itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


def create(
    name: str,
    who: str,
    clock: Callable[[], datetime] = now,
    fresh: Callable[[], bytes] = salt,
) -> Record:
    """A new, empty record; what is there already is never touched."""
    made_file = False
    if name != MEMORY and not is_url(name):
        made_file = _claim(Path(name))
    engine = engine_of(name)
    record = Record(name, engine, who, clock, fresh)
    try:
        with explained(record.name), writing(engine) as connection:
            layout.check_empty(connection, record.name)
            layout.create(connection)
            writer = Writer(connection, clock, fresh, who)
            writer.append(EventKind.CREATED, Created(detente=version("detente")))
    except BaseException:
        record.close()
        if made_file:
            Path(name).unlink(missing_ok=True)
        raise
    return record


def open_record(
    name: str,
    who: str,
    clock: Callable[[], datetime] = now,
    fresh: Callable[[], bytes] = salt,
    *,
    writable: bool = True,
) -> Record:
    """The record of an existing dossier; its errors tell what else it may be."""
    if not is_url(name):
        layout.check_file(Path(name))
        rights = (os.access(place, os.W_OK) for place in (name, Path(name).absolute().parent))
        writable = writable and all(rights)
    record = Record(name, engine_of(name, writable=writable), who, clock, fresh)
    try:
        with explained(record.name), reading(record.engine) as connection:
            layout.check(connection, record.name)
    except BaseException:
        record.close()
        raise
    return record


def _claim(path: Path) -> bool:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise DossierError(
            f"{path} exists already", "name a new file, or open it with -d"
        ) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise DossierError(f"{path} cannot be made: {why}", "name another place") from error
    return True
