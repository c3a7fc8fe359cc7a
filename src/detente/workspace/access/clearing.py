"""What somebody may see of a dossier: a part of it in memory, kept up to date."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from threading import Lock

from detente.errors import DossierBusy, NotAllowed
from detente.model import Handling
from detente.record import Held, Reader, Record
from detente.record import cleared as parts
from detente.record.trail import last_event
from detente.workspace.briefs.passing import permitted

__all__ = ["Clearing", "known_document"]

LARGEST = 30_000
"""Documents that are held in memory for one clearance at most, about 1 GB."""
WAIT_SECONDS = 20.0
"""How long somebody waits while the part is put together for another."""


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(slots=True)
class _Part:
    """What is shown up to one clearance, and up to which event of the whole."""

    lock: Lock = field(default_factory=Lock)
    shown: Record | None = None
    """The whole where nothing in it is restricted; None before anything was asked."""
    memory: Record | None = None
    numbers: frozenset[int] = frozenset()
    """Of the documents in memory."""
    held: int = 0
    """The last event that is in memory; 0 where nothing is."""
    seen: tuple[int, date] = (0, date.min)
    """The last event of the whole, and the day, for which it is right."""


class Clearing:
    """A dossier as each clearance has it; any thread may ask."""

    def __init__(self, record: Record, today: Callable[[], date] = _today) -> None:
        self.record = record
        self._today = today
        self._parts = {clearance: _Part() for clearance in Handling}
        self._open = ExitStack()

    def up_to(self, clearance: Handling) -> Record:
        """The record itself, or one that never held what goes beyond a clearance.

        An embargoed report is for nobody who is not cleared up to TLP:RED.
        Raises DossierBusy while that is being put together for too long.
        """
        if clearance is Handling.RED:
            return self.record
        one, day = self._parts[clearance], self._today()
        with self.record.reading() as reader:
            now = last_event(reader), day
        with _held(one.lock):
            if one.shown is None or one.seen != now:
                self._bring(one, clearance, day)
            if one.shown is None:
                raise NotAllowed(*_TOO_LARGE)
            return one.shown

    def close(self) -> None:
        """Forget all parts."""
        self._open.close()

    def _bring(self, one: _Part, clearance: Handling, day: date) -> None:
        """Have a part be what the whole now permits; a part that fails to come is none."""
        one.shown = None
        with self.record.reading() as reader:
            last = last_event(reader)
            if parts.restricted(reader, clearance, day):
                one.shown = self._filled(one, reader, permitted(reader, clearance, day))
            else:
                one.shown = self.record
        one.seen = (last, day)

    def _filled(self, one: _Part, reader: Reader, numbers: frozenset[int]) -> Record:
        if len(numbers) > LARGEST:
            raise NotAllowed(*_TOO_LARGE)
        if one.memory is None:
            one.memory = self._open.enter_context(parts.part(self.record))
        change = parts.Change(one.numbers, numbers, one.held)
        one.held = 0  # where it breaks off, all of it is filled anew
        with one.memory.writing() as writer:
            if change.after and not parts.purged_since(reader, change.after):
                parts.extend(writer, reader, change)
            else:
                parts.refill(writer, reader, numbers)
        one.held, one.numbers = last_event(reader), numbers
        return one.memory


_TOO_LARGE = (
    f"more than {LARGEST:,} reports are too many to be shown in part",
    "ask an admin for clearance up to TLP:RED, or for a smaller dossier",
)


@contextmanager
def _held(lock: Lock) -> Iterator[None]:
    if not lock.acquire(timeout=WAIT_SECONDS):
        raise DossierBusy("what you may see is being put together", "try again in a minute")
    try:
        yield
    finally:
        lock.release()


def known_document(record: Record, key: str | int) -> Held:
    """A document of the record, with its text; UnknownEntry for any other."""
    with record.reading() as reader:
        return reader.document(key)
