"""Jobs handed to workers, each to one at a time, and taken up again where one is killed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import or_, select

from detente.model.job import Job, JobKind, JobLine, JobState
from detente.record.aside import job
from detente.record.chain import stamp
from detente.record.jobs import job_of, keep_job
from detente.record.reader import Reader
from detente.record.writer import Writer

__all__ = [
    "LEASE", "cancel_job", "end_job", "go_on", "hand_back", "has_work", "retry_job", "take_job",
]  # fmt: skip

LEASE = timedelta(minutes=2)
"""How long a worker may be silent until another takes up what it did."""
MOST = 3
"""Workers that may die of a job until it counts as failed."""


def has_work(reader: Reader, now: datetime, kinds: Sequence[JobKind] = ()) -> bool:
    """Whether there is a job, of some kinds or any, that nobody does; it locks nothing."""
    return _next(reader, now, kinds) is not None


def take_job(
    writer: Writer,
    worker: str,
    now: datetime,
    lease: timedelta = LEASE,
    kinds: Sequence[JobKind] = (),
) -> Job | None:
    """The oldest job that nobody does, now this worker's; None where there is none.

    One whose worker let its lease run out is taken up again; after the third, it failed.
    """
    while (number := _next(writer, now, kinds)) is not None:
        found = job_of(writer, number)
        if found.tries < MOST:
            taken = replace(
                found,
                state=JobState.RUNNING,
                worker=worker,
                until=now + lease,
                tries=found.tries + 1,
            )
            keep_job(writer, taken)
            return taken
        told = f"the worker stopped {MOST} times in the middle of it"
        remedy = "bring the reports in one by one, and see which of them stops it"
        keep_job(writer, _ended(found, JobState.FAILED, now, told, remedy))
    return None


def go_on(
    writer: Writer,
    mine: Job,
    now: datetime,
    progress: tuple[int, int] | None = None,
    lines: Sequence[JobLine] = (),
    lease: timedelta = LEASE,
) -> Job | None:
    """A worker still at its job, and how much of how much is done; lines are added.

    None where the job is no longer its own: it was cancelled, or another took it up.
    """
    kept = _own(writer, mine)
    if kept is None:
        return None
    done, total = progress or (kept.done, kept.total)
    outcome = (*kept.outcome, *lines)
    kept = replace(kept, done=done, total=total, outcome=outcome, until=now + lease)
    keep_job(writer, kept)
    return kept


def hand_back(writer: Writer, mine: Job, *, untried: bool = False) -> bool:
    """A job of a worker waiting again; False where it is no longer its own."""
    kept = _own(writer, mine)
    if kept is None:
        return False
    tries = kept.tries - untried
    keep_job(writer, replace(kept, state=JobState.WAITING, worker="", until=None, tries=tries))
    return True


def end_job(
    writer: Writer,
    mine: Job,
    now: datetime,
    lines: Sequence[JobLine] = (),
    error: str = "",
    remedy: str = "",
) -> Job | None:
    """A job done, or failed where an error is told; None where it is no longer its own."""
    kept = _own(writer, mine)
    if kept is None:
        return None
    state = JobState.FAILED if error else JobState.DONE
    kept = _ended(replace(kept, outcome=(*kept.outcome, *lines)), state, now, error, remedy)
    keep_job(writer, kept)
    return kept


def cancel_job(writer: Writer, number: int, now: datetime) -> Job:
    """A job that waits or is being done, called off; as it is where it is over.

    Raises UnknownEntry where there is none of the number.
    """
    found = job_of(writer, number)
    if not found.state.over:
        found = _ended(found, JobState.CANCELLED, now)
        keep_job(writer, found)
    return found


def retry_job(writer: Writer, number: int) -> Job:
    """A job that failed, waiting again as if it were new; as it is where it did not.

    Raises UnknownEntry where there is none of the number.
    """
    found = job_of(writer, number)
    if found.state is JobState.FAILED:
        fresh = Job(found.kind, found.who, found.made, found.wanted, found.number)
        keep_job(writer, fresh)
        return fresh
    return found


def _next(reader: Reader, now: datetime, kinds: Sequence[JobKind] = ()) -> int | None:
    left = (job.c.state == JobState.RUNNING.value) & (job.c.until <= stamp(now))
    query = select(job.c.number).where(or_(job.c.state == JobState.WAITING.value, left))
    if kinds:
        query = query.where(job.c.kind.in_([k.value for k in kinds]))
    return reader.connection.scalar(query.order_by(job.c.number).limit(1))


def _own(writer: Writer, mine: Job) -> Job | None:
    """The job as it stands, if a worker still has it since it took it up."""
    kept = job_of(writer, mine.number)
    taken = kept.state is JobState.RUNNING and kept.worker == mine.worker
    return kept if taken and kept.tries == mine.tries else None


def _ended(found: Job, state: JobState, now: datetime, error: str = "", remedy: str = "") -> Job:
    return replace(found, state=state, ended=now, error=error, remedy=remedy, worker="", until=None)
