"""How much there is and how much of it is checked, counted anew only when it changed."""

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import NamedTuple

from detente.errors import DetenteError
from detente.record import Reader, Record
from detente.record.counting import statements_checked, statements_counting, waiting_reports
from detente.record.trail import last_event

__all__ = ["Tallies", "Tally"]

FIRST = 0.5
"""Seconds that somebody waits for a first count."""
QUICK = 0.02
"""Seconds that a count may take for somebody to wait for it each time."""
PATIENCE = 50
"""How many times as long as a count took the next one waits at least."""


class Tally(NamedTuple):
    """How much there is, and how much of it a person has seen."""

    statements: int = 0
    """That count."""
    checked: int = 0
    """Of those."""
    waiting: int = 0
    """Reports that hold what nobody has judged, copies of others left out."""


class _Kept(NamedTuple):
    event: int
    value: int
    cost: float
    """Seconds that it took to count."""
    again: float
    """Before which nothing is counted anew, by the clock."""


Count = Callable[[Reader], int]
QUESTIONS: tuple[Count, ...] = (statements_counting, statements_checked, waiting_reports)


class Tallies:
    """The tallies of one dossier, one for each of those who may see different parts of it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._under_way: set[tuple[str, str]] = set()

    def of(self, record: Record, whose: str = "") -> Tally:
        """What is counted in a record; of a large one perhaps as it was some seconds ago."""
        return Tally(*(self._one(record, whose, count) for count in QUESTIONS))

    def _one(self, record: Record, whose: str, count: Count) -> int:
        key = whose, count.__name__
        with self._lock:
            kept = self._kept.get(key)
        if kept is None:
            return self._first(record, key, count)
        with record.reading() as reader:
            same = kept.event == last_event(reader)
        if same or self._clock() < kept.again:
            return kept.value
        if kept.cost <= QUICK:
            return self._counted(record, key, count)
        self._begin(record, key, count)
        return kept.value

    def _first(self, record: Record, key: tuple[str, str], count: Count) -> int:
        """What was never counted; 0 where that takes too long, to be told to who asks next."""
        begun = self._begin(record, key, count)
        if begun is not None:
            begun.join(FIRST)
        with self._lock:
            kept = self._kept.get(key)
        return kept.value if kept else 0

    def _begin(self, record: Record, key: tuple[str, str], count: Count) -> Thread | None:
        """A thread that counts; None where one does already."""
        with self._lock:
            if key in self._under_way:
                return None
            self._under_way.add(key)
        begun = Thread(target=self._later, args=(record, key, count), daemon=True)
        begun.start()
        return begun

    def _counted(self, record: Record, key: tuple[str, str], count: Count) -> int:
        began = self._clock()
        with record.reading() as reader:
            event, value = last_event(reader), count(reader)
        ended = self._clock()
        cost = ended - began
        with self._lock:
            self._kept[key] = _Kept(event, value, cost, ended + cost * PATIENCE)
        return value

    def _later(self, record: Record, key: tuple[str, str], count: Count) -> None:
        """Count for who asks next: who asks now has what was counted before."""
        try:
            with suppress(DetenteError):  # locked or closed meanwhile: who asks next tries again
                self._counted(record, key, count)
        finally:
            with self._lock:
                self._under_way.discard(key)
