"""Jobs done in a process apart, and taken up again where a worker is killed."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from detente.errors import UnreadableInput
from detente.model.job import Job, JobKind, JobState
from detente.model.shelf import Shelf
from detente.record import Record, create
from detente.record.jobs import add_job, job_of, keep_job
from detente.record.queue import take_job
from detente.record.store import now
from detente.workspace.intake import jobs, worker
from detente.workspace.intake.inbox import arrivals
from detente.workspace.intake.worker import Worker, let_go
from detente.workspace.reading.apart import BrokenProcessPool
from tests.record.stores import STORES, store_name
from tests.workspace.drained import drain

REPORT = b"Russia demands that Ukraine stay out of NATO. Ukraine refuses."
OTHERS = tuple(kind for kind in JobKind if kind is not JobKind.FEED)
ROOT = Path(__file__).parents[3]


class Done:
    """A process apart that is here, and does what it is told to at once."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.stopped = 0
        self.running = False

    def submit(self, task: object, address: str, job: Job) -> object:
        from concurrent.futures import Future

        made: Future[None] = Future()
        if self.failure is not None:
            made.set_exception(self.failure)
        else:
            worker._perform(address, job)
            made.set_result(None)
        return made

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture(params=STORES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return store_name(request, tmp_path, request.param)


@pytest.fixture
def record(path: str) -> Iterator[Record]:
    with create(path, "Ana") as made:
        yield made


def here(record: Record, path: str, failure: Exception | None = None) -> tuple[Worker, Done]:
    made, done = Worker(record, path, OTHERS), Done(failure)
    made._apart = done  # type: ignore[assignment] # it stands in for a process
    return made, done


def test_a_worker_does_one_job_a_step(record: Record, path: str) -> None:
    jobs.put_file(record, "a.txt", REPORT, {})
    made, _ = here(record, path)
    assert made.step()
    assert not made.step()
    assert jobs.board(record).jobs[0].state is JobState.DONE


def test_a_worker_leaves_the_kinds_of_others(record: Record, path: str) -> None:
    with record.writing() as writer:
        add_job(writer, Job(JobKind.FEED, "Ana", now(), {"name": "https://post.example/"}))
    made, _ = here(record, path)
    assert not made.step()


def test_a_job_whose_process_dies_is_tried_again_and_fails_in_the_end(
    record: Record, path: str
) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    made, done = here(record, path, BrokenProcessPool())
    for tries in (1, 2, 3):
        assert made.step()
        there = jobs.one(record, job.number)
        assert (there.state, there.tries) == (JobState.WAITING, tries)
    made.step()
    assert done.stopped == 3
    there = jobs.one(record, job.number)
    assert (there.state, bool(there.remedy)) == (JobState.FAILED, True)


def test_a_process_that_cannot_begin_tells_why(record: Record, path: str) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    made, _ = here(record, path, UnreadableInput("no luck", "mend it"))
    made.step()
    there = jobs.one(record, job.number)
    assert (there.error, there.remedy) == ("no luck", "mend it")


def test_a_stopped_worker_leaves_its_job_as_if_never_begun(record: Record, path: str) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    made, _ = here(record, path)
    with record.writing() as writer:
        taken = take_job(writer, made._name, now())
    assert taken is not None
    made._hand_back(taken)
    there = jobs.one(record, job.number)
    assert (there.state, there.tries, there.worker) == (JobState.WAITING, 0, "")


def test_a_job_called_off_is_no_longer_wanted(record: Record, path: str) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    made, _ = here(record, path)
    with record.writing() as writer:
        taken = take_job(writer, made._name, now())
    assert taken is not None
    assert made._wanted(taken, beat=False)
    assert made._wanted(taken, beat=True)
    jobs.call_off(record, job.number)
    assert not made._wanted(taken, beat=False)
    assert not made._wanted(taken, beat=True)


def test_a_dead_workers_job_waits_again_at_once(record: Record) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    host = socket.gethostname()
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for name, taken in ((f"{host}:{os.getpid()}:x", 0), (f"{host}:{ended.pid}:x", 1)):
        with record.writing() as writer:
            there = job_of(writer, job.number)
            until = now() + timedelta(minutes=2)
            state = JobState.RUNNING
            keep_job(writer, replace(there, state=state, worker=name, until=until, tries=1))
        assert let_go(record) == taken
    assert drain(record) == 1


@pytest.mark.slow
def test_a_killed_workers_job_is_taken_up_again_and_done(record: Record, path: str) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    command = [sys.executable, str(Path(__file__).parents[1].joinpath("killed_job.py")), path]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        assert jobs.one(record, job.number).state is JobState.RUNNING
        process.kill()
    assert drain(record) == 0, "its lease has not run out"
    with record.writing() as writer:
        again = take_job(writer, "other", now() + timedelta(minutes=3))
        assert again is not None
        keep_job(writer, replace(again, state=JobState.WAITING, until=None, worker=""))
    assert drain(record) == 1
    there = jobs.one(record, job.number)
    assert (there.state, there.outcome[0].outcome) == (JobState.DONE, "kept")
    assert len(arrivals(record, Shelf()).arrivals) == 1


@pytest.mark.slow
def test_a_thread_does_what_is_dropped_and_stops_at_once(record: Record, path: str) -> None:
    made = Worker(record, path, OTHERS)
    made.start()
    try:
        jobs.put_file(record, "a.txt", REPORT, {})
        made.wake()
        for _ in range(600):
            if jobs.board(record).jobs[0].state is JobState.DONE:
                break
            time.sleep(0.1)
        assert jobs.board(record).jobs[0].state is JobState.DONE
    finally:
        began = time.monotonic()
        made.stop()
        assert time.monotonic() - began < 5
