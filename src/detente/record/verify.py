"""Whether everything on the record is as it was written."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from detente.errors import StoreDown
from detente.model import EventKind
from detente.record.check_blobs import check_blobs, number_of_blobs
from detente.record.check_documents import check_document
from detente.record.check_events import Chain, check_events, last_number
from detente.record.check_store import check_pages, check_search
from detente.record.check_tables import check_tables
from detente.record.engine import reading
from detente.record.fault import Fault, Report, guarded, why
from detente.record.faults import translate
from detente.record.renaming import Renaming, load
from detente.record.schema import event
from detente.record.store import Record

__all__ = ["Verified", "verify"]

Progress = Callable[[int, int], None]
"""Told how many events, documents and originals are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a walk over the whole record found."""

    faults: tuple[Fault, ...] = ()
    events: int = 0
    documents: int = 0
    """Those whose text is here, the purged left out."""
    items: int = 0
    head: str = ""
    """The hash of the last event: noted elsewhere, it proves all before it."""
    skipped: tuple[str, ...] = ()
    """What could not be checked, and why."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(slots=True)
class _Walk:
    """How far a verification has come."""

    report: Report
    told: Progress
    total: int = 0
    done: int = 0
    items: int = 0
    here: list[int] = field(default_factory=list)
    originals: dict[int, str] = field(default_factory=dict)

    def step(self, by: int = 1) -> None:
        self.done += by
        self.total = max(self.total, self.done)
        self.told(self.done, self.total)


def verify(record: Record, expect: str = "", progress: Progress | None = None) -> Verified:
    """Each fault with what it touches; never stops at the first.

    `expect` is the hash of an event, noted earlier, or its beginning: without that event
    the end of the history was cut off, or all of it was written anew.
    """
    faults: dict[Fault, None] = {}

    def report(fault: Fault) -> None:
        faults.setdefault(fault)

    skipped = check_search(record.engine, record.name, report)
    chain = Chain(report, expect)
    walk = _Walk(report, progress or _silent)
    try:
        with reading(record.engine) as connection:
            check_pages(connection, report)
            _walk(connection, walk, chain)
    except DBAPIError as error:
        told = translate(error, record.name)
        if isinstance(told, StoreDown):
            raise told from error
        report(Fault(f"the database: {why(error)}; what follows was not checked"))
    except UnicodeDecodeError:  # SQLite quotes what it cannot read
        report(Fault("the file's list of tables is not text; what follows was not checked"))
    documents = len(walk.here)
    left = (skipped,) if skipped else ()
    return Verified(tuple(faults), chain.events, documents, walk.items, chain.head, left)


def _silent(_done: int, _of: int) -> None:
    """Nobody waits to be told."""


def _walk(connection: Connection, walk: _Walk, chain: Chain) -> None:
    numbers: list[int] = []
    with guarded(walk.report, "the list of documents cannot be read"):
        brought = select(event.c.number).where(event.c.kind == EventKind.DOCUMENT.value)
        numbers = list(connection.scalars(brought.order_by(event.c.number)))
    with guarded(walk.report, "the record cannot be counted"):
        walk.total = last_number(connection) + len(numbers) + number_of_blobs(connection)
    before = 0
    for number in check_events(connection, chain):
        walk.step(number - before)
        before = number
    names = Renaming()
    with guarded(walk.report, "renaming: it cannot be read"):
        names = load(connection)
    for number in numbers:
        _document(connection, walk, number, names)
        walk.step()
    for _ in check_blobs(connection, walk.originals, chain.originals, walk.report):
        walk.step()
    check_tables(connection, walk.here, walk.report)


def _document(connection: Connection, walk: _Walk, number: int, names: Renaming) -> None:
    what = f"document {number}: it cannot be worked out from its events"
    with guarded(walk.report, what, None, number):
        brought, items = check_document(connection, number, names, walk.report)
        if brought is None:
            return
        walk.here.append(number)
        walk.items += items
        if brought.original:
            walk.originals[number] = brought.document.capture.sha256
