from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from detente.errors import UnknownEntry
from detente.model.job import Job, JobKind, JobLine, JobState
from detente.record import Record
from detente.record.jobs import (
    add_job,
    clear_jobs,
    forget_document,
    job_data_of,
    job_of,
    jobs,
    jobs_in,
    jobs_so_far,
    keep_job,
)

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
TEXT = Job(JobKind.TEXT, "Ann", NOON, {"title": "A\0 title", "language": "uk"})
BYTES = bytes(range(256)) * 10


def test_how_far_the_jobs_are_changes_with_every_step(record: Record) -> None:
    seen = []
    with record.writing() as writer:
        seen.append(jobs_so_far(writer))
        one = add_job(writer, TEXT)
        seen.append(jobs_so_far(writer))
        for changed in (
            replace(one, state=JobState.RUNNING),
            replace(one, state=JobState.RUNNING, total=3),
            replace(one, state=JobState.RUNNING, total=3, done=1),
            replace(one, state=JobState.DONE, total=3, done=3),
        ):
            keep_job(writer, changed)
            seen.append(jobs_so_far(writer))
        assert jobs_so_far(writer) == seen[-1]
    assert len(set(seen)) == len(seen)


def test_jobs_are_numbered_and_listed_the_newest_first(record: Record) -> None:
    with record.writing() as writer:
        made = [add_job(writer, replace(TEXT, who=who), BYTES) for who in ("Ann", "Ben", "Ann")]
        keep_job(writer, replace(made[0], state=JobState.RUNNING))
    assert [job.number for job in made] == [1, 2, 3]
    with record.reading() as reader:
        assert job_of(reader, 2) == made[1]
        assert job_data_of(reader, 2) == BYTES
        assert [j.number for j in jobs(reader)] == [3, 2, 1]
        assert [j.number for j in jobs(reader, limit=1, before=3)] == [2]
        assert [j.number for j in jobs(reader, [JobState.WAITING], who="Ann")] == [3]
        assert jobs_in(reader) == {JobState.WAITING: 2, JobState.RUNNING: 1}
        with pytest.raises(UnknownEntry, match="no job 4"):
            job_of(reader, 4)


@pytest.mark.parametrize(
    ("state", "kept"),
    [
        (JobState.RUNNING, BYTES), (JobState.FAILED, BYTES),
        (JobState.DONE, b""), (JobState.CANCELLED, b""),
    ],
)  # fmt: skip
def test_the_bytes_go_once_nothing_more_comes_of_them(
    memory: Record, state: JobState, kept: bytes
) -> None:
    lines = (JobLine("a.pdf", "kept", 2), JobLine("b.pdf", "failed", None, "broken", "save it"))
    with memory.writing() as writer:
        made = replace(add_job(writer, TEXT, BYTES), state=state, outcome=lines, total=2)
        keep_job(writer, made)
        assert job_of(writer, 1) == made
        assert job_data_of(writer, 1) == kept


def test_jobs_that_ended_long_ago_are_cleared(record: Record) -> None:
    with record.writing() as writer:
        for hour in range(3):
            ended = NOON + timedelta(hours=hour)
            keep_job(
                writer, replace(add_job(writer, TEXT, BYTES), state=JobState.FAILED, ended=ended)
            )
        add_job(writer, TEXT)
        assert clear_jobs(writer, NOON + timedelta(hours=1)) == 1
        assert [job.number for job in jobs(writer)] == [4, 3, 2]
        assert job_data_of(writer, 1) == b""


def test_of_a_document_that_is_purged_no_job_tells(record: Record) -> None:
    lines = (JobLine("Secret talks", "kept", 2), JobLine("Open talks", "kept", 4))
    with record.writing() as writer:
        made = add_job(writer, TEXT, BYTES)
        keep_job(writer, replace(made, state=JobState.FAILED, outcome=lines))
        forget_document(writer, 2)
        assert job_of(writer, 1).outcome == (JobLine("", "purged", 2), lines[1])
        assert job_data_of(writer, 1) == b""
