"""What a visitor is told of the queue and of the feeds."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import detente
from detente.model import Handling
from detente.model.account import Role, Scope, Visitor
from detente.record.desk import Feed, Subscription
from detente.views.web.pages.inbox.telling import (
    feed_shown,
    feeds_told,
    jobs_told,
    may_bring,
)
from detente.views.web.room import Room
from detente.workspace.dossier import Dossier
from detente.workspace.intake import jobs, subscribing
from detente.workspace.intake.subscribing import Subscribed

NOW = datetime(2025, 3, 14, 9, tzinfo=UTC)
FEED = "https://post.example/feed.xml"


def room(
    reads: Dossier, writes: Dossier, role: Role = Role.CODER, scopes: Sequence[Scope] = tuple(Scope)
) -> Room:
    return Room(Visitor("Ben", role, Handling.AMBER, tuple(scopes)), reads, writes)


def test_who_does_not_see_all_is_told_of_their_own_alone(tmp_path: Path) -> None:
    with (
        detente.new(tmp_path / "a.detente", who="Ana") as whole,
        detente.new(tmp_path / "b.detente", who="Ben") as part,
    ):
        jobs.put_file(whole.record, "secret.txt", b"x", {})
        jobs.put_file(whole.record.by("Ben"), "own.txt", b"x", {})
        subscribing.subscribe(whole.record, FEED, 60, {})
        own, all_ = room(part, whole), room(whole, whole)
        assert (own.sees_all, all_.sees_all) == (False, True)
        assert [job.name for job in jobs_told(own)["jobs"]] == ["own.txt"]
        assert len(jobs_told(all_)["jobs"]) == 2
        assert (feeds_told(own), len(feeds_told(all_))) == ([], 1)
        assert jobs_told(room(whole, whole, Role.VIEWER))["jobs"] == []


def test_a_token_without_the_scope_brings_in_nothing(tmp_path: Path) -> None:
    with detente.new(tmp_path / "a.detente", who="Ana") as whole:
        assert may_bring(room(whole, whole))
        assert not may_bring(room(whole, whole, scopes=(Scope.READ,)))
        assert not may_bring(room(whole, whole, Role.VIEWER))


def test_a_feed_is_told_with_what_went_wrong() -> None:
    feed = Feed(FEED, asked=NOW, failures=3, error="it is down; try later", seen=("a", "b"))
    told = Subscribed(feed, Subscription("Ana", NOW, 60), NOW + timedelta(hours=1))
    shown = feed_shown(told)
    assert shown.state == (
        "every hour · subscribed by Ana · last asked 14 March 2025, 09:00 UTC · "
        "next 14 March 2025, 10:00 UTC · 2 entries seen"
    )
    assert (shown.error, shown.remedy) == ("it is down (3 times in a row)", "try later")
