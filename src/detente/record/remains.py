"""What a purge left in a file or on a server, wiped; and whether it is gone."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, text

from detente.errors import DossierBusy, DossierError
from detente.record.engine import reading, writing
from detente.record.faults import explained
from detente.record.samples import Samples, found_in, standing
from detente.record.schema import meta, metadata
from detente.record.store import Record

__all__ = ["note_pending", "pending", "wipe"]

PENDING = "purge"
"""The key under which a purge is noted whose remains are not wiped yet."""
WAIT_SECONDS = 10
"""How long other programs are waited for."""
LARGE = 256 << 20
"""Bytes of a file from which on it is not vacuumed in memory."""
AGAIN = "close all other programs that have it open, then run detente purge again: it finishes"
SETTLED = text(
    "SELECT pg_snapshot_xmin(pg_current_snapshot()) > CAST(:since AS xid8) AND NOT EXISTS ("
    "SELECT 1 FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
    "AND coalesce(datname, current_database()) = current_database() "
    "AND age(backend_xmin) > age(CAST(CAST(:since AS xid8) AS xid)))"
)
"""Whether nobody, on the whole server, began before a transaction and still goes on.

As long as one does, a table that is written anew keeps its dead rows.
"""


def note_pending(connection: Connection, number: int) -> None:
    """Keep that the remains of a purge are still to be wiped."""
    connection.execute(delete(meta).where(meta.c.key == PENDING))
    connection.execute(insert(meta), {"key": PENDING, "value": str(number)})


def pending(record: Record) -> int | None:
    """The event of a purge whose remains are not wiped yet; None where there is none."""
    with record.reading() as reader:
        told = reader.connection.scalar(select(meta.c.value).where(meta.c.key == PENDING))
    return int(told) if told is not None else None


def wipe(record: Record, samples: Samples = ()) -> None:
    """Leave nothing of what was purged in free pages, logs and indexes.

    Raises DossierBusy where another program keeps old pages; wiping is then still due.
    """
    with explained(record.name):
        if record.engine.name == "sqlite":
            path = _wipe_file(record.engine, record.name)
            if path is not None:
                _scan(record, path, samples)
        else:
            _wipe_server(record.engine, record.name)
        with writing(record.engine) as connection:
            connection.execute(delete(meta).where(meta.c.key == PENDING))


def _wipe_file(engine: Engine, name: str) -> Path | None:
    """The wiped file; None where the record is in memory."""
    pooled = engine.raw_connection()
    try:
        held = pooled.driver_connection
        if not isinstance(held, sqlite3.Connection):
            raise DossierError(f"{name} is no file", "report this")
        (told,) = [row[2] for row in held.execute("PRAGMA database_list") if row[1] == "main"]
        path = Path(told) if told else None
        held.execute("PRAGMA secure_delete = ON")
        held.execute("INSERT INTO search(search) VALUES ('rebuild')")
        held.execute("INSERT INTO search(search) VALUES ('optimize')")
        _checkpoint(held, name)
        if path is not None and path.stat().st_size > LARGE:
            held.execute("PRAGMA temp_store = FILE")
        held.execute("VACUUM")
        held.execute("PRAGMA temp_store = MEMORY")
        _checkpoint(held, name)
        if held.execute("PRAGMA freelist_count").fetchone()[0]:
            raise DossierBusy(f"{name} still has free pages", AGAIN)
        return path
    finally:
        pooled.close()


def _checkpoint(held: sqlite3.Connection, name: str) -> None:
    """Bring the write-ahead log into the file and empty it."""
    busy = held.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise DossierBusy(f"{name}: another program still reads what was purged", AGAIN)


def _scan(record: Record, path: Path, samples: Samples) -> None:
    """Raises where a sample is in the file that stands in nothing still on the record."""
    beside = [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
    hits = found_in([p for p in beside if p.exists()], samples)
    with reading(record.engine) as connection:
        left = [run for run in sorted(hits) if not standing(connection, run)]
    if left:
        raise DossierError(
            f"{record.name}: {len(left)} parts of what was purged are still in its bytes", AGAIN
        )


def _wipe_server(engine: Engine, name: str) -> None:
    """Write all tables and their indexes anew; the statistics on their values too."""
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text(f"SET lock_timeout = '{WAIT_SECONDS}s'"))
        since = connection.scalar(text("SELECT CAST(pg_current_xact_id() AS text)"))
        if not _waited(lambda: bool(connection.scalar(SETTLED, {"since": since}))):
            raise DossierBusy(f"{name}: another program still reads what was purged", AGAIN)
        for table in (*(t.name for t in metadata.sorted_tables), "search"):
            connection.execute(text(f"VACUUM (FULL, ANALYZE) {table}"))
        connection.execute(text("VACUUM (FULL) pg_catalog.pg_statistic"))
        connection.execute(text("RESET lock_timeout"))


def _waited(done: Callable[[], bool]) -> bool:
    end = time.monotonic() + WAIT_SECONDS
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True
