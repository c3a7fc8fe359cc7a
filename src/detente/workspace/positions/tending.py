"""A thread that has crowded cells worked out in a process apart, while people go on."""

import os
from concurrent.futures import wait
from contextlib import suppress
from threading import Event, Thread
from weakref import WeakSet

from detente.errors import DetenteError, DossierBusy, ReadOnlyDossier
from detente.record import Record, open_record
from detente.record.claims import waiting
from detente.workspace.positions.refreshing import refresh
from detente.workspace.reading.apart import Apart, BrokenProcessPool

__all__ = ["Tender", "bring_up", "is_tended"]

PAUSE = 0.5
"""Seconds between two looks at what is stale."""
IDLE = 600
"""Looks without work after which the process apart is ended."""
NICE, LAST = 15, 19
"""By how much that process lets those go first that people wait for."""
_TENDED: WeakSet[object] = WeakSet()
"""The stores that somebody tends in this process."""


def is_tended(record: Record) -> bool:
    """Whether what is stale is worked out by somebody else soon."""
    return record.engine in _TENDED and not record.passing


def bring_up(record: Record) -> None:
    """Work out what is stale, unless somebody else does or it can only be read."""
    if not is_tended(record):
        with suppress(ReadOnlyDossier, DossierBusy):  # then the cells show what they showed before
            refresh(record.without(frozenset()))  # what is kept is kept for all


class Tender:
    """Has what is stale worked out until it is stopped."""

    def __init__(self, record: Record, address: str) -> None:
        self._record, self._address = record, address
        self._apart = Apart()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="detente-tender", daemon=True)

    def start(self) -> None:
        """Begin; from now on nobody who asks for positions works out what is stale."""
        _TENDED.add(self._record.engine)
        self._thread.start()

    def stop(self) -> None:
        """End; what is under way is left stale."""
        _TENDED.discard(self._record.engine)
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(10)
        self._apart.stop()

    def _run(self) -> None:
        idle = 0
        while not self._stopping.wait(PAUSE):
            with suppress(DetenteError):  # locked or away: it is looked at again
                idle = 0 if self.step() else idle + 1
            if idle > IDLE and self._apart.running:
                self._apart.stop()

    def step(self) -> bool:
        """Have worked out what is stale now; False where nothing is."""
        with self._record.reading() as reader:
            if not waiting(reader.connection):
                return False
        future = self._apart.submit(_work, self._address)
        while not wait([future], timeout=PAUSE).done:
            if self._stopping.is_set():
                return True
        try:
            future.result()
        except BrokenProcessPool:  # it was killed: the next one begins anew
            self._apart.stop()
        return True


def _work(address: str) -> None:
    """Runs in the process apart."""
    with suppress(AttributeError, OSError):  # not every system knows
        wanted = os.getpriority(os.PRIO_PROCESS, os.getppid()) + NICE
        os.setpriority(os.PRIO_PROCESS, 0, min(wanted, LAST))
    with open_record(address, "") as record:
        refresh(record)
