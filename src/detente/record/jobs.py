"""The queue of work: what waits, who does what, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, desc, func, insert, select

from detente.errors import UnknownEntry
from detente.model.job import Job, JobKind, JobLine, JobState
from detente.record.aside import job, job_data
from detente.record.chain import stamp
from detente.record.codec import canonical, packed, parsed, unpacked
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment, stamped, time_of
from detente.record.writer import Writer

__all__ = [
    "add_job",
    "clear_jobs",
    "forget_document",
    "job_data_of",
    "job_of",
    "jobs",
    "jobs_in",
    "jobs_so_far",
    "keep_job",
]


def job_of(reader: Reader, number: int) -> Job:
    """One job; UnknownEntry where there is none of the number."""
    row = reader.connection.execute(select(job).where(job.c.number == number)).first()
    if row is None:
        raise UnknownEntry(f"there is no job {number}", "see the list in the inbox")
    return _job(row)


def jobs(
    reader: Reader,
    states: Sequence[JobState] = (),
    before: int | None = None,
    limit: int | None = 50,
    who: str = "",
) -> tuple[Job, ...]:
    """Jobs, the newest first: a page of those before a number, of some states, of an author."""
    query = select(job).order_by(desc(job.c.number)).limit(limit)
    if states:
        query = query.where(job.c.state.in_([s.value for s in states]))
    if before is not None:
        query = query.where(job.c.number < before)
    if who:
        query = query.where(job.c.who == clean(who))
    return tuple(map(_job, reader.connection.execute(query)))


def jobs_in(reader: Reader) -> dict[JobState, int]:
    """How many jobs there are in each state."""
    query = select(job.c.state, func.count()).group_by(job.c.state)
    return {JobState(row[0]): row[1] for row in reader.connection.execute(query)}


def jobs_so_far(reader: Reader) -> tuple[tuple[object, ...], ...]:
    """How far the jobs of each state are: another value whenever one came, went on or ended."""
    query = select(
        job.c.state,
        func.count(),
        func.max(job.c.number),
        func.sum(job.c.done),
        func.sum(job.c.total),
    )
    rows = reader.connection.execute(query.group_by(job.c.state).order_by(job.c.state))
    return tuple(tuple(row) for row in rows)


def job_data_of(reader: Reader, number: int) -> bytes:
    """The bytes brought in with a job; none once it is done."""
    data = reader.connection.scalar(select(job_data.c.data).where(job_data.c.job == number))
    return unpacked(data) if data is not None else b""


def add_job(writer: Writer, made: Job, data: bytes = b"") -> Job:
    """A job put at the end of the queue, with the bytes that it is to bring in."""
    last = writer.connection.scalar(select(func.max(job.c.number))) or 0
    added = replace(made, number=last + 1)
    writer.connection.execute(insert(job), _row(added))
    if data:
        kept = {"job": added.number, "data": packed(data)}
        writer.connection.execute(insert(job_data), kept)
    return added


def keep_job(writer: Writer, changed: Job) -> None:
    """Keep a job as it now stands; its bytes go once nothing more comes of it.

    A job that failed keeps them, so that it can be tried again.
    """
    here = job.update().where(job.c.number == changed.number)
    writer.connection.execute(here, _row(changed))
    if changed.state in (JobState.DONE, JobState.CANCELLED):
        _drop_data(writer, changed.number)


def clear_jobs(writer: Writer, before: datetime, who: str = "") -> int:
    """Keep nothing of the jobs, of an author or of all, that ended before a time; how many."""
    old = select(job.c.number).where(job.c.ended < stamp(before))
    if who:
        old = old.where(job.c.who == clean(who))
    numbers = list(writer.connection.scalars(old))
    for number in numbers:
        _drop_data(writer, number)
        writer.connection.execute(delete(job).where(job.c.number == number))
    return len(numbers)


def forget_document(writer: Writer, number: int) -> None:
    """Have no job tell what a document was called, or hold its bytes: it is taken out."""
    for made in jobs(writer, limit=None):
        if any(line.document == number for line in made.outcome):
            lean = tuple(
                replace(line, what="", outcome="purged") if line.document == number else line
                for line in made.outcome
            )
            keep_job(writer, replace(made, outcome=lean))
            if made.state.over:
                _drop_data(writer, made.number)


def _drop_data(writer: Writer, number: int) -> None:
    writer.connection.execute(delete(job_data).where(job_data.c.job == number))


def _row(made: Job) -> dict[str, Any]:
    return {
        "number": made.number,
        "kind": made.kind.value,
        "who": clean(made.who),
        "made": stamp(made.made),
        "wanted": clean(canonical(dict(made.wanted)).decode()),
        "state": made.state.value,
        "done": made.done,
        "total": made.total,
        "outcome": clean(canonical(made.outcome).decode()),
        "error": clean(made.error),
        "remedy": clean(made.remedy),
        "worker": clean(made.worker),
        "until": stamped(made.until),
        "tries": made.tries,
        "ended": stamped(made.ended),
    }


def _job(row: Row[tuple[Any, ...]]) -> Job:
    return Job(
        JobKind(row.kind),
        row.who,
        moment(row.made),
        parsed(row.wanted, dict[str, str]),
        row.number,
        JobState(row.state),
        row.done,
        row.total,
        parsed(row.outcome, tuple[JobLine, ...]),
        row.error,
        row.remedy,
        row.worker,
        time_of(row.until),
        row.tries,
        time_of(row.ended),
    )
