"""Feeds that are asked from time to time, for as long as somebody subscribes to them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from detente.errors import InputError, UnknownEntry
from detente.model.job import UNDER_WAY, Job, JobKind, JobState
from detente.record import Record, Writer
from detente.record.desk import Feed, Subscription, kept_feed, subscribed
from detente.record.desk import subscribe as keep
from detente.record.jobs import add_job, jobs
from detente.record.store import now
from detente.workspace.intake.jobs import checked_options, web_address
from detente.workspace.intake.pacing import SHORTEST, due

__all__ = ["Subscribed", "pause", "queue_due", "subscribe", "subscriptions", "unsubscribe"]

DAY = 24 * 60
LATELY = 200
"""Jobs that failed which are looked at: a feed of one of them is not asked again at once."""


class Subscribed(NamedTuple):
    """A feed that somebody subscribed to."""

    feed: Feed
    subscription: Subscription
    next: datetime | None
    """When it is asked again; None while it is paused."""


def subscriptions(record: Record) -> tuple[Subscribed, ...]:
    """All feeds that somebody subscribed to, by their addresses."""
    with record.reading() as reader:
        return tuple(_told(feed) for feed in subscribed(reader))


def subscribe(record: Record, url: str, minutes: int, wanted: Mapping[str, str]) -> None:
    """Have a feed asked every so many minutes, the first time at once.

    Raises InputError for what is no address of the web, or no time that is waited.
    """
    address = web_address(url)
    least = int(SHORTEST.total_seconds() // 60)
    if not least <= minutes <= DAY:
        raise InputError(
            f"a feed is not asked every {minutes} minutes", f"give {least} to {DAY} minutes"
        )
    told = tuple(sorted(checked_options(wanted).items()))
    with record.writing() as writer:
        keep(writer, address, Subscription(record.who, now(), minutes, wanted=told))


def pause(record: Record, url: str, paused: bool) -> None:
    """Have a feed not asked for a while, or asked again; UnknownEntry if it is none of ours."""
    with record.writing() as writer:
        keep(writer, url, replace(_subscription(writer, url), paused=paused))


def unsubscribe(record: Record, url: str) -> None:
    """Ask a feed no more; what it brought stays. UnknownEntry if it is none of ours."""
    with record.writing() as writer:
        _subscription(writer, url)
        keep(writer, url, None)


def queue_due(record: Record, when: datetime) -> int:
    """Put the feeds that are due in the queue; how many."""
    with record.reading() as reader:
        found = [s for s in map(_told, subscribed(reader)) if s.next and s.next <= when]
        if not found:
            return 0
        there = {j.wanted.get("name") for j in jobs(reader, UNDER_WAY, limit=None)}
        broken = jobs(reader, (JobState.FAILED,), limit=LATELY)
        there |= {j.wanted.get("name") for j in broken if j.ended and j.ended > when - SHORTEST}
    fresh = [s for s in found if s.feed.url not in there]
    for each in fresh:
        asked = {"name": each.feed.url, "minutes": str(each.subscription.minutes)}
        wanted = dict(each.subscription.wanted) | asked
        with record.writing() as writer:
            add_job(writer, Job(JobKind.FEED, each.subscription.who, when, wanted))
    return len(fresh)


def _told(feed: Feed) -> Subscribed:
    subscription = feed.subscription
    if subscription is None:  # only feeds with one are asked for
        raise UnknownEntry(f"nobody subscribed to {feed.url}", "see the inbox")
    again = due(feed, timedelta(minutes=subscription.minutes)) or subscription.began
    return Subscribed(feed, subscription, None if subscription.paused else again)


def _subscription(writer: Writer, url: str) -> Subscription:
    feed = kept_feed(writer, url)
    if feed is None or feed.subscription is None:
        raise UnknownEntry(f"nobody subscribed to {url}", "see the feeds in the inbox")
    return feed.subscription
