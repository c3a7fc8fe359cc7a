from datetime import UTC, datetime, timedelta

import pytest

from detente.errors import EmptyInput, FetchError, TooLarge, UnreadableInput
from detente.model import Capture
from detente.record.desk import Pending
from detente.workspace.intake import paging
from detente.workspace.intake.paging import NotNow, Pages
from tests.documents.files import taken
from tests.workspace.feeding import Time, Web, bare, full, rss
from tests.workspace.reports import report

PAGE = "https://post.example/talks"
ROBOTS = "https://post.example/robots.txt"


def pages(web: Web, time: Time | None = None) -> Pages:
    clock = time or Time()
    return Pages(web, clock.now, clock.sleep, 5.0)


def test_entries_without_a_text_are_told_apart() -> None:
    data = rss(full(f"{PAGE}/1", report(1), "One"), bare(f"{PAGE}/2", "Two"), bare("", "Three"))
    leads = pages(Web()).leads(taken(data, "https://post.example/feed.xml"))
    assert leads.texts == 1
    assert list(leads.links.values()) == [f"{PAGE}/2", ""]
    assert "Three" in list(leads.unread.values())[1].message


def test_a_page_is_no_feed() -> None:
    with pytest.raises(UnreadableInput, match="is no feed"):
        pages(Web()).leads(taken("<html><body>Words.</body></html>", PAGE))


def test_a_page_is_got_after_a_pause() -> None:
    web, time = Web(), Time()
    web.put(PAGE, report(1), kind="text/plain")
    got = pages(web, time).fetch(Pending(PAGE))
    assert isinstance(got, Capture)
    assert (got.origin, got.retrieved) == (PAGE, datetime(2025, 3, 15, 12, 0, 5, tzinfo=UTC))
    assert time.waits == [5.0]


@pytest.mark.parametrize(("told", "wait"), [(3, 5), (20, 20), (9999, 60)])
def test_a_site_can_ask_for_a_longer_pause(told: int, wait: float) -> None:
    web, time = Web(), Time()
    web.put(ROBOTS, f"User-agent: *\nCrawl-delay: {told}")
    pages(web, time).fetch(Pending(PAGE))
    assert time.waits == [wait]


@pytest.mark.parametrize("error", [TooLarge("too large", "cut"), EmptyInput("empty", "fill")])
def test_what_will_not_pass_is_given_up_at_once(error: Exception) -> None:
    web = Web()
    web.answers[PAGE] = error
    assert pages(web).fetch(Pending(PAGE)) == NotNow(None, str(error))


def test_what_may_pass_is_left_for_later_some_times() -> None:
    web = Web()
    web.answers[PAGE] = FetchError("no answer", "later")
    assert pages(web).fetch(Pending(PAGE)) == NotNow(Pending(PAGE, 1))
    assert pages(web).fetch(Pending(PAGE, 2)) == NotNow(None, "no answer; later")


def test_a_busy_site_is_left_alone_as_long_as_it_asks() -> None:
    web, time = Web(), Time()
    web.put(PAGE, status=429, retry_after="3600")
    fetcher = pages(web, time)
    left = fetcher.fetch(Pending(PAGE))
    assert isinstance(left, NotNow)
    waiting = left.again
    assert waiting is not None
    assert (waiting.tries, waiting.again) == (1, time.at + timedelta(hours=1))
    other = Pending(f"{PAGE}/other")
    assert fetcher.fetch(other) == NotNow(other)
    assert pages(web, time).fetch(waiting) == left, "the next run heeds it too"
    assert web.urls().count(PAGE) == 1
    time.at += timedelta(hours=2)
    fetcher.fetch(waiting)
    assert web.urls().count(PAGE) == 2


def test_a_page_waits_while_its_site_s_rules_cannot_be_had() -> None:
    web = Web()
    web.put(ROBOTS, status=503)
    assert pages(web).fetch(Pending(PAGE)) == NotNow(Pending(PAGE, 1))
    assert PAGE not in web.urls()


def test_pages_that_wait_go_first_and_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "WAITING", 3)
    queue = pages(Web()).queued([Pending("a", 2)], ["b", "a", "c", "d"])
    assert queue == (Pending("a", 2), Pending("b"), Pending("c"))
