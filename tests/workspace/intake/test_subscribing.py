"""Feeds that are asked for as long as somebody subscribes to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from detente.errors import InputError, UnknownEntry
from detente.model.job import JobKind, JobState
from detente.record import Record, create
from detente.record.desk import Feed, keep_feed, kept_feed
from detente.record.jobs import jobs, keep_job
from detente.record.store import now
from detente.workspace.intake.subscribing import (
    pause,
    queue_due,
    subscribe,
    subscriptions,
    unsubscribe,
)

FEED = "https://post.example/feed.xml"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "t.detente"), "Ana") as made:
        yield made


def queued(record: Record) -> list[str]:
    with record.reading() as reader:
        return [job.wanted["name"] for job in jobs(reader, (JobState.WAITING,))]


def test_a_feed_is_asked_at_once_and_once(record: Record) -> None:
    subscribe(record, f" {FEED} ", 60, {"outlet": "Post"})
    assert queue_due(record, now()) == 1
    assert queue_due(record, now()) == 0
    with record.reading() as reader:
        (job,) = jobs(reader)
    assert (job.kind, job.who, job.wanted["outlet"]) == (JobKind.FEED, "Ana", "Post")
    assert (job.wanted["name"], job.wanted["minutes"]) == (FEED, "60")


def test_a_feed_is_asked_again_when_it_is_due(record: Record) -> None:
    subscribe(record, FEED, 60, {})
    with record.writing() as writer:
        keep_feed(writer, Feed(FEED, asked=now()))
    (told,) = subscriptions(record)
    assert told.subscription.minutes == 60, "reading a feed leaves its subscription"
    assert told.next is not None
    assert queue_due(record, now() + timedelta(minutes=59)) == 0
    assert queue_due(record, now() + timedelta(minutes=61)) == 1


def test_a_feed_whose_job_broke_is_not_asked_at_once(record: Record) -> None:
    subscribe(record, FEED, 60, {})
    queue_due(record, now())
    with record.writing() as writer:
        (job,) = jobs(writer)
        keep_job(writer, replace(job, state=JobState.FAILED, ended=now()))
    assert queue_due(record, now()) == 0
    assert queue_due(record, now() + timedelta(minutes=6)) == 1


def test_a_paused_feed_is_not_asked(record: Record) -> None:
    subscribe(record, FEED, 60, {})
    pause(record, FEED, True)
    assert subscriptions(record)[0].next is None
    assert queue_due(record, now()) == 0
    pause(record, FEED, False)
    assert queue_due(record, now()) == 1


def test_an_ended_feed_keeps_what_was_read_of_it(record: Record) -> None:
    subscribe(record, FEED, 60, {})
    with record.writing() as writer:
        keep_feed(writer, Feed(FEED, etag="x"))
    unsubscribe(record, FEED)
    assert subscriptions(record) == ()
    with record.reading() as reader:
        kept = kept_feed(reader, FEED)
    assert kept is not None
    assert (kept.etag, kept.subscription) == ("x", None)
    with pytest.raises(UnknownEntry):
        unsubscribe(record, FEED)
    with pytest.raises(UnknownEntry):
        pause(record, "https://other.example/", True)


@pytest.mark.parametrize(("url", "minutes"), [("feed", 60), (FEED, 1), (FEED, 100_000)])
def test_what_cannot_be_asked_is_refused(record: Record, url: str, minutes: int) -> None:
    with pytest.raises(InputError):
        subscribe(record, url, minutes, {})
    assert queued(record) == []
