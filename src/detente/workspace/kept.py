"""Answers that are dear, kept until something is recorded."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from detente.model import EventKind
from detente.record import Record
from detente.record.engine import MEMORY
from detente.record.trail import happened, last_event

__all__ = ["Kept", "kept", "kept_beside"]

V = TypeVar("V")
MOST = 64
"""Answers of all kinds that are kept of one store."""
OF_ITEMS = (EventKind.JUDGED, EventKind.ADDED, EventKind.NOTED, EventKind.SEEN)
"""What leaves reports as they are, with their days, outlets and labels, and what is ruled."""


@dataclass(slots=True)
class _Slot(Generic[V]):
    lock: Lock = field(default_factory=Lock)
    made: list[V] = field(default_factory=list)
    """The answer, once it is there."""
    event: int = 0
    """The last event for which it is known to be right."""


class Kept(Generic[V]):
    """The last few answers to one question, by the store that was asked.

    What a clearance permits of a dossier is a store in memory, which reports can leave
    without an event: it is asked anew each time, and never shares an answer; nor is one
    kept of a record on which things are only tried.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._stores: WeakKeyDictionary[object, OrderedDict[Hashable, _Slot[V]]] = (
            WeakKeyDictionary()
        )

    def get(self, record: Record, key: Hashable, make: Callable[[], V]) -> V:
        """The answer as it was made after the last event; whoever asks meanwhile waits for it."""
        if record.name == MEMORY or record.passing:
            return make()
        with record.reading() as reader:
            last = last_event(reader)
        return self.at(record, last, key, make)

    def lasting(
        self, record: Record, key: Hashable, make: Callable[[], V], but: Collection[EventKind]
    ) -> V:
        """The answer as it was made after the last event but those of some kinds.

        That is for what these do not bear on.
        """
        if record.name == MEMORY or record.passing:
            return make()
        slot = self._slot(record, (None, record.hidden, key))
        with slot.lock, record.reading() as reader:
            last = last_event(reader)
            if last < slot.event:  # of a state that others have left meanwhile
                return make()
            if not slot.made or happened(reader, slot.event, but):
                slot.made = [make()]
            slot.event = last
            return slot.made[0]

    def at(self, record: Record, event: int, key: Hashable, make: Callable[[], V]) -> V:
        """The same where the last event is known already: what is kept asks nothing."""
        slot = self._slot(record, (event, record.hidden, key))
        with slot.lock:
            if not slot.made:
                slot.made.append(make())
            return slot.made[0]

    def _slot(self, record: Record, key: Hashable) -> _Slot[V]:
        with self._lock:
            slots = self._stores.setdefault(record.engine, OrderedDict())
            slot = slots.setdefault(key, _Slot())
            slots.move_to_end(key)
            while len(slots) > self._most:
                slots.popitem(last=False)
            return slot


_answers = Kept[Any](MOST)


def kept_beside(record: Record, asked: Hashable, make: Callable[[], V]) -> V:
    """The same for what nothing bears on that is said of single items: judged, added, noted."""
    today = datetime.now(UTC).date()
    return cast("V", _answers.lasting(record, (today, asked), make, OF_ITEMS))


def kept(record: Record, asked: Hashable, make: Callable[[], V]) -> V:
    """What a question of any kind leads to, made anew after any event and on a new day."""
    today = datetime.now(UTC).date()
    return cast("V", _answers.get(record, (today, asked), make))
