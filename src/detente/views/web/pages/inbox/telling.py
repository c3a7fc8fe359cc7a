"""What a visitor is told of the queue and of the feeds."""

from dataclasses import dataclass
from typing import Any

from detente.errors import UnknownEntry
from detente.model.account import Role, Scope
from detente.model.job import Job
from detente.views.brief.words import count, date_words
from detente.views.web.pages.inbox.choices import INTERVALS
from detente.views.web.pages.inbox.progress import progress_told
from detente.views.web.room import Room
from detente.workspace.intake import jobs, subscribing
from detente.workspace.intake.subscribing import Subscribed

__all__ = [
    "FeedShown",
    "feed_shown",
    "feeds_told",
    "jobs_told",
    "may_bring",
    "own_job",
    "whose_jobs",
]


@dataclass(frozen=True, slots=True)
class FeedShown:
    """A subscription as the inbox shows it."""

    url: str
    paused: bool
    state: str
    error: str
    remedy: str


def may_bring(room: Room) -> bool:
    """Whether a visitor may bring in, correct, and look at the queue."""
    return room.visitor.role.covers(Role.CODER) and Scope.BRING in room.visitor.scopes


def own_job(room: Room, number: int) -> Job:
    """A job of the visitor's own, of anybody's for who sees all; UnknownEntry for any other."""
    found = jobs.one(room.writes.record, number)
    if found.who != room.visitor.name and not room.sees_all:
        raise UnknownEntry(f"there is no job {number}", "see the list in the inbox")
    return found


def whose_jobs(room: Room) -> str:
    """Whose jobs the visitor is told of; empty for all."""
    return "" if room.sees_all else room.visitor.name


def jobs_told(room: Room) -> dict[str, Any]:
    """The queue; of others' jobs only who sees all is told."""
    if not may_bring(room):
        return progress_told(jobs.Board((), 0, 0, 0), ())
    board = jobs.board(room.writes.record, whose_jobs(room))
    return progress_told(board, board.jobs)


def feeds_told(room: Room) -> list[FeedShown]:
    """The subscriptions; of others' only who sees all is told."""
    if not may_bring(room):
        return []
    found = subscribing.subscriptions(room.writes.record)
    mine = room.visitor.name
    return [feed_shown(f) for f in found if room.sees_all or f.subscription.who == mine]


def feed_shown(told: Subscribed) -> FeedShown:
    """A subscription in plain words."""
    feed, subscription = told.feed, told.subscription
    words = dict(INTERVALS).get(subscription.minutes, f"{subscription.minutes} minutes")
    parts = [f"every {words}", f"subscribed by {subscription.who}"]
    parts.append(f"last asked {date_words(feed.asked)}" if feed.asked else "not asked yet")
    if subscription.paused:
        parts.append("paused")
    elif feed.asked and told.next:
        parts.append(f"next {date_words(told.next)}")
    if feed.seen:
        parts.append(count(len(feed.seen), "entry seen", "entries seen"))
    if feed.pending:
        parts.append(f"{count(len(feed.pending), 'page')} still to fetch")
    error, _, remedy = feed.error.rpartition("; ")
    times = f" ({count(feed.failures, 'time')} in a row)" if feed.failures > 1 else ""
    what = (error or remedy) + times if feed.error else ""
    return FeedShown(
        feed.url, subscription.paused, " · ".join(parts), what, remedy if error else ""
    )
