"""One file of SQLite, or a database of PostgreSQL, behind one engine."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from detente.errors import DossierError

# fmt: off
__all__ = [
    "MEMORY", "engine_of", "is_postgres", "is_url", "named", "reading", "shared_memory", "writing",
]
# fmt: on

MEMORY = ":memory:"
"""The name of a record that lives as long as its process."""
WAIT_SECONDS = 10
"""How long a writer waits for another one."""
PAGES = -64_000
"""SQLite's page cache: 64 MB."""
POOL = 20
"""Connections to a server that are kept, as many as people work at the same time."""
DRIVER = "postgresql+psycopg"


def is_url(name: str) -> bool:
    """Whether a dossier is named by a PostgreSQL address rather than a file."""
    return name.startswith(("postgresql:", "postgres:", f"{DRIVER}:"))


def named(name: str) -> str:
    """The name of a dossier as it may be shown: without its password."""
    if not is_url(name):
        return name
    address = _address(name).set(drivername="postgresql", query={})
    return address.render_as_string(hide_password=True)


def is_postgres(connection: Connection) -> bool:
    """Whether the connection is one to PostgreSQL."""
    return connection.dialect.name == "postgresql"


def engine_of(name: str, *, writable: bool = True) -> Engine:
    """The engine of a file, a PostgreSQL address, or of MEMORY."""
    if is_url(name):
        return _postgres(name)
    if name == MEMORY:
        memory = create_engine(
            "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
        return _sqlite(memory, wal=False)
    mode = "rw" if writable else _reading_mode(Path(name))
    path = Path(name).absolute().as_uri()
    made = create_engine(
        URL.create("sqlite", database=f"{path}?{mode}", query={"uri": "true"}),
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
    )
    return _sqlite(made, wal=writable)


def shared_memory(name: str) -> Engine:
    """The engine of a memory that several threads share, gone with its last connection.

    It has no write-ahead log: who reads waits for who writes, and the other way round.
    """
    made = create_engine(
        URL.create("sqlite", database=f"file:/{name}?vfs=memdb", query={"uri": "true"}),
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
    )
    return _sqlite(made, wal=False)


def _reading_mode(path: Path) -> str:
    """How a file is opened that cannot be written: fixed where nothing is under way."""
    beside = path.with_name(f"{path.name}-wal")
    under_way = beside.exists() and beside.stat().st_size > 0
    return "mode=ro" if under_way or os.access(path.parent, os.W_OK) else "immutable=1"


def _sqlite(engine: Engine, *, wal: bool) -> Engine:
    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for setting in ("foreign_keys=ON", f"cache_size={PAGES}", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {setting}")
        if wal:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgres(name: str) -> Engine:
    try:
        return create_engine(
            _address(name),
            pool_pre_ping=True,
            pool_size=POOL,
            pool_use_lifo=True,
            connect_args={"connect_timeout": WAIT_SECONDS, "application_name": "detente"},
        )
    except ModuleNotFoundError as error:
        raise DossierError(
            "PostgreSQL needs its driver", "install it with pip install 'detente[postgres]'"
        ) from error


def _address(name: str) -> URL:
    try:
        return make_url(name).set(drivername=DRIVER)
    except (ArgumentError, ValueError) as error:
        raise DossierError(
            "the address of the dossier is not one of PostgreSQL",
            "write it as postgresql://user@host/database",
        ) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the record throughout."""
    with engine.connect() as plain:
        connection = plain
        if is_postgres(plain):
            connection = plain.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of the one writer that there is at a time."""
    with engine.connect() as plain:
        connection = plain.execution_options(writes=True)
        if is_postgres(plain):  # each statement sees what was written before the lock was had
            connection = plain.execution_options(isolation_level="READ COMMITTED")
        with connection.begin():
            if is_postgres(connection):
                connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'"))
                key = "hashtext('detente:' || current_database() || current_schema())"
                connection.execute(text(f"SELECT pg_advisory_xact_lock({key})"))
            yield connection
