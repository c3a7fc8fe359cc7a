"""A thread that does what is in the queue, in a process apart."""

import os
import socket
import time
from collections.abc import Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from datetime import timedelta
from secrets import token_hex
from threading import Event, Thread
from typing import Any

from detente.errors import DetenteError
from detente.model.job import Job, JobKind, JobState
from detente.record import Record, open_record
from detente.record.jobs import clear_jobs, job_of, jobs
from detente.record.queue import end_job, go_on, hand_back, has_work, take_job
from detente.record.store import now
from detente.workspace.intake.subscribing import queue_due
from detente.workspace.intake.working import perform
from detente.workspace.reading.apart import Apart, BrokenProcessPool

__all__ = ["Worker", "Workers", "let_go"]

PAUSE = 2.0
"""Seconds after which the queue is looked at, though nobody said that there is anything."""
BEAT = 20.0
"""Seconds between two signs of life of a worker that is at a job."""
IDLE = 300.0
"""Seconds without work after which the process apart is ended."""
OLD = timedelta(days=7)
"""For which jobs that are over are kept."""
ALONE = "leave it out, or bring it in by itself"


class Worker:
    """Does jobs of some kinds, one after another, until it is stopped."""

    def __init__(self, record: Record, address: str, kinds: Sequence[JobKind] = ()) -> None:
        self._record, self._address, self._kinds = record, address, tuple(kinds)
        self._name = f"{socket.gethostname()}:{os.getpid()}:{token_hex(4)}"
        self._apart = Apart()
        self._stopping, self._woken = Event(), Event()
        self._thread = Thread(target=self._run, name="detente-worker", daemon=True)

    def start(self) -> None:
        """Begin; jobs that a dead worker of this machine left are taken up at once."""
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        self._woken.set()

    def stop(self) -> None:
        """End, and leave the job under way to whoever comes next."""
        self._stopping.set()
        self._woken.set()
        if self._thread.ident is not None:
            self._thread.join(10)
        self._apart.stop()

    def _run(self) -> None:
        idle_since = time.monotonic()
        with suppress(DetenteError):
            let_go(self._record)
        while not self._stopping.is_set():
            try:
                busy = self.step()
            except DetenteError:  # the dossier is locked or away: it is asked again
                busy = False
            if busy:
                idle_since = time.monotonic()
                continue
            if self._apart.running and time.monotonic() - idle_since > IDLE:
                self._apart.stop()
            self._woken.wait(PAUSE)
            self._woken.clear()

    def step(self) -> bool:
        """Do the next job; False where there is none."""
        if JobKind.FEED in self._kinds:
            queue_due(self._record, now())
        with self._record.reading() as reader:
            if not has_work(reader, now(), self._kinds):
                return False
        with self._record.writing() as writer:
            clear_jobs(writer, now() - OLD)
            job = take_job(writer, self._name, now(), kinds=self._kinds)
        if job is not None:
            self._supervise(job, self._apart.submit(_perform, self._address, job))
        return job is not None

    def _supervise(self, job: Job, future: Future[Any]) -> None:
        """Wait for a job, and keep its lease; end it where it is called off."""
        last = time.monotonic()
        while not wait([future], timeout=0.5).done:
            if self._stopping.is_set():
                self._apart.stop()
                self._hand_back(job)
                return
            if not self._wanted(job, beat=time.monotonic() - last > BEAT):
                self._apart.stop()
                return
            last = time.monotonic() if time.monotonic() - last > BEAT else last
        try:
            future.result()
        except BrokenProcessPool:
            self._apart.stop()
            self._died(job)
        except DetenteError as error:
            with self._record.writing() as writer:
                end_job(writer, job, now(), error=error.what, remedy=error.remedy or "try it again")

    def _wanted(self, job: Job, *, beat: bool) -> bool:
        """Whether a job is still this worker's; now and then its lease is renewed."""
        try:
            if beat:
                with self._record.writing() as writer:
                    return go_on(writer, job, now()) is not None
            with self._record.reading() as reader:
                there = job_of(reader, job.number)
        except DetenteError:  # locked for a moment: asked again
            return True
        ours = there.worker == job.worker and there.tries == job.tries
        return ours or there.state in (JobState.DONE, JobState.FAILED)

    def _hand_back(self, job: Job) -> None:
        """Have a job wait again, as if it had not been taken up."""
        with suppress(DetenteError), self._record.writing() as writer:
            hand_back(writer, job, untried=True)

    def _died(self, job: Job) -> None:
        """Have a job wait again whose process was killed."""
        with self._record.writing() as writer:
            hand_back(writer, job)


class Workers:
    """One worker for what people bring in, and one for feeds, which wait for their servers."""

    def __init__(self, record: Record, address: str) -> None:
        others = [kind for kind in JobKind if kind is not JobKind.FEED]
        self._workers = tuple(Worker(record, address, k) for k in (others, [JobKind.FEED]))

    def start(self) -> None:
        """Begin."""
        for worker in self._workers:
            worker.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        for worker in self._workers:
            worker.wake()

    def stop(self) -> None:
        """End."""
        for worker in self._workers:
            worker.stop()


def let_go(record: Record) -> int:
    """Have those jobs wait again whose workers on this machine are dead; how many."""
    here = f"{socket.gethostname()}:"
    number = 0
    with record.reading() as reader:
        left = [j for j in jobs(reader, (JobState.RUNNING,)) if j.worker.startswith(here)]
    for job in left:
        if _alive(job.worker):
            continue
        with record.writing() as writer:
            number += hand_back(writer, job)
    return number


def _alive(worker: str) -> bool:
    """Whether the process of a worker of this machine is there."""
    told = worker.split(":")[-2]
    if not told.isdigit() or int(told) == os.getpid():
        return told.isdigit()
    try:
        os.kill(int(told), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _perform(address: str, job: Job) -> None:
    """A job, in the process apart."""
    with open_record(address, job.who) as record:
        perform(record, job)
