"""How much there is and how much of it is checked, counted anew only when it changed."""

import time
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from detente.record import Reader, Record
from detente.record.counting import statements_checked, statements_counting, waiting_reports
from detente.record.events import head

__all__ = ["Tallies", "Tally"]

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
    again: float
    """Before which nothing is counted anew, by the clock."""


class Tallies:
    """The tallies of one dossier, one for each of those who may see different parts of it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[tuple[str, str], _Kept] = {}

    def of(self, record: Record, whose: str = "") -> Tally:
        """What is counted in a record; of a large one perhaps as it was some seconds ago."""
        with record.reading() as reader:
            last = head(reader.connection)
            event = last.number if last else 0
            questions = (statements_counting, statements_checked, waiting_reports)
            found = (self._one(reader, (whose, q.__name__), event, q) for q in questions)
            return Tally(*found)

    def _one(
        self, reader: Reader, key: tuple[str, str], event: int, count: Callable[[Reader], int]
    ) -> int:
        began = self._clock()
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None and (kept.event == event or began < kept.again):
            return kept.value
        value = count(reader)
        ended = self._clock()
        with self._lock:
            self._kept[key] = _Kept(event, value, ended + (ended - began) * PATIENCE)
        return value
