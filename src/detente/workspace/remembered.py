"""What was long to work out, kept as long as nothing new is on the record."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from itertools import count
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from detente.record import Record
from detente.record.events import head

__all__ = ["Memory", "remembered"]

T = TypeVar("T")
MOST = 64
"""Answers that are kept; what was not asked for longest goes first."""


class Memory:
    """Answers by what was asked and by the last event that there was."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was kept under a key, else what is made and then kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast("T", self._kept[key])
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return made


_MEMORY = Memory()
_STORES: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
_COUNT = count()


def remembered(record: Record, asked: Hashable, make: Callable[[], T]) -> T:
    """What a question leads to: worked out anew after any event and on a new day.

    The hash of the last event tells all that is on the record; `asked` tells the question,
    with whatever keeps something from whoever asks, such as a clearance.
    """
    with record.reading() as reader:
        last = head(reader.connection)
    today = datetime.now(UTC).date()
    key = (_store(record), last.hash if last else "", today, asked)
    return _MEMORY.recall(key, make)


def _store(record: Record) -> int:
    """A number of its own for each open store, for those in memory have one name."""
    return _STORES.setdefault(record.engine, next(_COUNT))
