"""By what it shows that something changed in a dossier, and what was done to it since."""

import hashlib
from typing import NamedTuple

from detente.model.job import UNDER_WAY
from detente.record import Record
from detente.record.jobs import jobs, jobs_in
from detente.record.trail import last_event
from detente.workspace.kept import Kept
from detente.workspace.log import log

__all__ = ["Pulse", "done_since", "pulse"]

MARK = 12
"""Hexadecimal digits by which two pulses are told apart."""
TOLD = 20
"""Events that are looked through for what others did."""
_done = Kept[tuple[tuple[str, str], ...]](8)
"""Who did what since an event: asked at once for all who listen."""


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
        last = last_event(reader)
        under_way = jobs(reader, UNDER_WAY)
        states = tuple(sorted(jobs_in(reader).items()))
        newest = tuple(j.number for j in jobs(reader, limit=1))
    far = tuple((j.number, j.state, j.done, j.total) for j in under_way)
    return Pulse(last, (states, newest, far))


def done_since(record: Record, event: int, who: str, until: int | None = None) -> tuple[int, str]:
    """How many things others than somebody did since an event, and the last in words.

    `until` is the last event, where that is known.
    """

    def found() -> tuple[tuple[str, str], ...]:
        some = log(record, limit=TOLD)
        return tuple((e.event.who, e.did) for e in some if e.event.number > event)

    others = [
        deed
        for deed in (
            _done.at(record, until, event, found) if until else _done.get(record, event, found)
        )
        if deed[0] != who
    ]
    return len(others), " ".join(others[0]) if others else ""
