from datetime import UTC, datetime

from detente.model.job import Job, JobKind, JobState

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_a_job_is_over_once_nothing_more_comes_of_it() -> None:
    assert [s.value for s in JobState if s.over] == ["done", "failed", "cancelled"]


def test_a_new_job_waits_and_has_no_place_yet() -> None:
    made = Job(JobKind.TEXT, "Ann", NOON)
    assert (made.state, made.number, made.tries, dict(made.wanted)) == (JobState.WAITING, 0, 0, {})
