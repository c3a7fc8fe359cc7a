"""Jobs on every store: each done by one worker, none lost where a worker is killed."""

import threading
from datetime import UTC, datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from detente.errors import UnknownEntry
from detente.model.job import Job, JobKind, JobLine, JobState
from detente.record import Record, create
from detente.record.jobs import add_job, job_data_of, job_of, jobs
from detente.record.queue import (
    LEASE,
    MOST,
    cancel_job,
    end_job,
    go_on,
    hand_back,
    has_work,
    retry_job,
    take_job,
)

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
WORK = Job(JobKind.FILES, "Ann", NOON, {"handling": "TLP:GREEN"})
KEPT = JobLine("a.pdf", "kept", 2)


def wait(record: Record, many: int = 1) -> None:
    with record.writing() as writer:
        for _ in range(many):
            add_job(writer, WORK, b"bytes")


def test_the_oldest_job_is_taken_once_done_and_told(record: Record) -> None:
    with record.reading() as reader:
        assert not has_work(reader, NOON)
    wait(record, 2)
    with record.writing() as writer:
        assert has_work(writer, NOON)
        one, two = take_job(writer, "w1", NOON), take_job(writer, "w2", NOON)
        assert one and two
        assert (one.number, two.number, take_job(writer, "w3", NOON)) == (1, 2, None)
        assert not has_work(writer, NOON)
        on = go_on(writer, one, NOON, (1, 3), [KEPT])
        assert on
        assert (on.done, on.total, on.outcome, on.until) == (1, 3, (KEPT,), NOON + LEASE)
        ended = end_job(writer, one, NOON, [KEPT])
        assert ended
        assert (ended.state, ended.outcome, ended.worker) == (JobState.DONE, (KEPT, KEPT), "")
        failed = end_job(writer, two, NOON, error="no room", remedy="make some")
        assert failed
        assert (failed.state, failed.error) == (JobState.FAILED, "no room")


def test_a_killed_workers_job_is_taken_up_by_another(record: Record) -> None:
    wait(record)
    with record.writing() as writer:
        first = take_job(writer, "w1", NOON)
        assert first
        assert take_job(writer, "w2", NOON + LEASE / 2) is None
        second = take_job(writer, "w2", NOON + LEASE)
        assert second
        assert (second.worker, second.tries) == ("w2", 2)
        assert job_data_of(writer, second.number) == b"bytes"
        late = NOON + LEASE
        assert go_on(writer, first, late) is None
        assert end_job(writer, first, late) is None
        assert job_of(writer, 1).state is JobState.RUNNING
        assert end_job(writer, second, late)


def test_the_same_worker_started_anew_does_not_take_itself_for_the_old_one(
    record: Record,
) -> None:
    wait(record)
    with record.writing() as writer:
        first, second = take_job(writer, "w", NOON), take_job(writer, "w", NOON + LEASE)
        assert first and second
        assert go_on(writer, first, NOON) is None
        assert go_on(writer, second, NOON)


def test_a_job_that_kills_every_worker_fails(record: Record) -> None:
    wait(record, 2)
    now = NOON
    with record.writing() as writer:
        for _ in range(MOST):
            taken = take_job(writer, "w", now)
            assert taken and taken.number == 1
            now += LEASE
        following = take_job(writer, "w", now)
        assert following and following.number == 2
        dead = job_of(writer, 1)
        assert dead.state is JobState.FAILED
        assert f"stopped {MOST} times" in dead.error
        again = retry_job(writer, 1)
        assert (again.state, again.tries, again.error) == (JobState.WAITING, 0, "")
        assert retry_job(writer, 2).state is JobState.RUNNING


def test_a_job_is_handed_back_by_its_own_worker_alone(record: Record) -> None:
    wait(record)
    with record.writing() as writer:
        mine = take_job(writer, "w1", NOON)
        assert mine
        assert hand_back(writer, mine, untried=True)
        assert not hand_back(writer, mine)
        again = take_job(writer, "w2", NOON)
        assert again
        assert (again.worker, again.tries) == ("w2", 1)
        assert hand_back(writer, again)
        third = take_job(writer, "w3", NOON)
        assert third and third.tries == 2


def test_a_cancelled_job_stops_its_worker(record: Record) -> None:
    wait(record, 2)
    with record.writing() as writer:
        mine = take_job(writer, "w", NOON)
        assert mine
        assert cancel_job(writer, 1, NOON).state is JobState.CANCELLED
        assert go_on(writer, mine, NOON) is None
        assert end_job(writer, mine, NOON) is None
        cancel_job(writer, 2, NOON)
        assert take_job(writer, "w", NOON + LEASE) is None
        assert cancel_job(writer, 1, NOON + LEASE).ended == NOON
        with pytest.raises(UnknownEntry):
            cancel_job(writer, 3, NOON)


def test_two_workers_at_once_do_each_job_once(record: Record) -> None:
    wait(record, 12)
    taken: list[tuple[str, int]] = []

    def work(name: str) -> None:
        while True:
            with record.writing() as writer:
                mine = take_job(writer, name, NOON)
            if mine is None:
                return
            taken.append((name, mine.number))
            with record.writing() as writer:
                assert end_job(writer, mine, NOON, [KEPT])

    threads = [threading.Thread(target=work, args=(name,)) for name in ("w1", "w2")]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    assert sorted(number for _, number in taken) == list(range(1, 13))
    with record.reading() as reader:
        assert {job.state for job in jobs(reader)} == {JobState.DONE}


class Queue(RuleBasedStateMachine):
    """Workers that take, go on, end, are killed; jobs that come and are called off."""

    def __init__(self) -> None:
        super().__init__()
        self.record = create(":memory:", "Ann")
        self.now = NOON
        self.mine: dict[str, Job] = {}

    @rule()
    def bring(self) -> None:
        wait(self.record)

    @rule(worker=st.sampled_from(["w1", "w2", "w3"]))
    def take(self, worker: str) -> None:
        with self.record.writing() as writer:
            found = take_job(writer, worker, self.now)
        if found is not None:
            self.mine[worker] = found

    @rule(worker=st.sampled_from(["w1", "w2", "w3"]), ends=st.booleans())
    def work(self, worker: str, ends: bool) -> None:
        if worker not in self.mine:
            return
        mine = self.mine[worker]
        with self.record.writing() as writer:
            before = job_of(writer, mine.number)
            own = before.state is JobState.RUNNING and before.tries == mine.tries
            step = end_job if ends else go_on
            assert (step(writer, mine, self.now) is not None) == own

    @rule(worker=st.sampled_from(["w1", "w2", "w3"]))
    def kill(self, worker: str) -> None:
        self.mine.pop(worker, None)

    @rule()
    def pass_time(self) -> None:
        self.now += LEASE * 0.6

    @rule(number=st.integers(1, 5))
    def call_off(self, number: int) -> None:
        with self.record.writing() as writer:
            if number in {job.number for job in jobs(writer)}:
                cancel_job(writer, number, self.now)

    @invariant()
    def every_job_stands_whole(self) -> None:
        with self.record.reading() as reader:
            for job in jobs(reader, limit=None):
                assert (job.state is JobState.RUNNING) == bool(job.worker and job.until)
                assert job.state.over == (job.ended is not None)
                assert 0 <= job.tries <= MOST

    def teardown(self) -> None:
        """Whatever happened, all jobs come to an end."""
        for _ in range(MOST + 1):
            self.now += LEASE
            with self.record.writing() as writer:
                while (mine := take_job(writer, "last", self.now)) is not None:
                    end_job(writer, mine, self.now)
        with self.record.reading() as reader:
            assert all(job.state.over for job in jobs(reader, limit=None))
        self.record.close()


TestQueue = Queue.TestCase
TestQueue.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
