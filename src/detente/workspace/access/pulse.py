"""By what it shows that something changed in a dossier, and what was done to it since."""

import hashlib
from typing import NamedTuple

from detente.record import Record
from detente.record.jobs import jobs_so_far
from detente.record.trail import last_event
from detente.workspace.checking.log import log

__all__ = ["Deeds", "Pulse", "deeds_since", "pulse"]

MARK = 12
"""Hexadecimal digits by which two pulses are told apart."""
TOLD = 20
"""Events that are looked through for what others did."""
Deeds = tuple[tuple[str, str], ...]
"""Who did something, and what in words."""


class Pulse(NamedTuple):
    """How a dossier stands, cheap to ask for and to compare."""

    event: int
    """The number of its last event."""
    jobs: tuple[object, ...]
    """Another value whenever a job came, went on or ended."""

    @property
    def mark(self) -> str:
        """A few letters that are others whenever it is another."""
        return hashlib.sha256(repr(tuple(self)).encode()).hexdigest()[:MARK]


def pulse(record: Record) -> Pulse:
    """How a dossier stands now."""
    with record.reading() as reader:
        return Pulse(last_event(reader), jobs_so_far(reader))


def deeds_since(record: Record, event: int) -> Deeds:
    """What was done since an event, the last first, each with who did it; no more than 20."""
    some = log(record, limit=TOLD)
    return tuple((e.event.who, f"{e.event.who} {e.did}") for e in some if e.event.number > event)
