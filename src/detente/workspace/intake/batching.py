"""What came in, written a few at a time, and told once it is on the disk."""

import time
from collections.abc import Callable

from detente.record import Reader, Record, Writer
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import unchanged
from detente.workspace.intake.outcomes import Kept

__all__ = ["Batches"]

TOGETHER = 20
"""Origins written in one transaction at most."""
SECONDS = 0.5
"""After which what waits is written as soon as the next origin has come."""


class Batches:
    """What came of origins, in their order; nothing of a batch is kept if writing fails."""

    def __init__(
        self,
        record: Record,
        write: Callable[[Writer, Brought], list[Kept]],
        told: Callable[[Kept], None] | None = None,
        nothing_new: Callable[[Reader, Brought], list[Kept]] = unchanged,
    ) -> None:
        self.done: list[Kept] = []
        self._record, self._write, self._told = record, write, told
        self._nothing_new = nothing_new
        self._waiting: list[Brought] = []
        self._since = time.monotonic()

    def take(self, brought: Brought) -> None:
        """Take in what came of one origin."""
        self._waiting.append(brought)
        if len(self._waiting) >= TOGETHER or time.monotonic() - self._since >= SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write all that waits; nothing is written where nothing is new."""
        waiting, self._waiting = self._waiting, []
        for each in self._made(waiting):
            self.done.append(each)
            if self._told is not None:
                self._told(each)
        self._since = time.monotonic()

    def _made(self, waiting: list[Brought]) -> list[Kept]:
        if any(brought.readings for brought in waiting):
            with self._record.writing() as writer:
                return [kept for brought in waiting for kept in self._write(writer, brought)]
        with self._record.reading() as reader:
            return [kept for brought in waiting for kept in self._nothing_new(reader, brought)]
