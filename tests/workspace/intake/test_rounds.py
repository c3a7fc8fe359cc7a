from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from detente.errors import FetchError
from detente.record import Record, create
from detente.record.desk import Feed, kept_feed
from detente.workspace.intake import rounds as module
from detente.workspace.intake.rounds import Rounds
from tests.record.stores import STORES, store_name
from tests.workspace.feeding import FEED, Tape, Time, Web, bare, full, options, rss
from tests.workspace.reports import page, quick, report

PAGE = "https://post.example/talks"


class Scene:
    """A record, the web, the time and what is told."""

    def __init__(self, record: Record) -> None:
        self.record, self.web, self.time, self.tape = record, Web(), Time(), Tape()

    def round(self, **others: Any) -> bool:
        return Rounds(self.record, options(self.web, self.time, **others), self.tape).round(FEED)

    def feed(self) -> Feed:
        with self.record.reading() as reader:
            found = kept_feed(reader, FEED)
        assert found is not None
        return found

    def documents(self) -> int:
        with self.record.reading() as reader:
            return len(reader.documents())


@pytest.fixture(params=STORES)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    with create(store_name(request, tmp_path, request.param), "Ann") as record, quick():
        yield Scene(record)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Scene]:
    with create(str(tmp_path / "talks.detente"), "Ann") as record, quick():
        yield Scene(record)


def test_what_is_new_is_kept_and_told_once(scene: Scene) -> None:
    scene.web.put(FEED, rss(full(PAGE, report(1))), etag='"1"', last_modified="Sat, 15 Mar 2025")
    assert scene.round()
    (news,) = scene.tape.news
    assert [e.item.span.exact for e in news.entries] == ["Ukraine refuses"]
    assert (news.held.document.outlet, news.held.document.url) == ("Post", PAGE)
    scene.web.put(FEED, rss(full("https://post.example/b", report(2)), full(PAGE, report(1))))
    scene.round()
    assert len(scene.tape.news) == scene.documents() == 2
    scene.round()
    assert len(scene.tape.news) == 2
    assert scene.tape.failures == []


def test_an_unchanged_feed_is_only_asked(file: Scene) -> None:
    file.web.put(FEED, rss(full(PAGE, report(1))), etag='"1"', last_modified="Sat, 15 Mar 2025")
    file.round()
    before = file.feed()
    file.round()
    sent = file.web.asked[-1][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"1"', "Sat, 15 Mar 2025")
    assert file.feed() == before
    assert len(file.tape.news) == 1


def test_a_changed_item_is_a_new_version_and_only_its_news_are_told(file: Scene) -> None:
    file.web.put(FEED, rss(full(PAGE, report(1))))
    file.round()
    file.web.put(FEED, rss(full(PAGE, f"{report(1)} The envoy left for home on that evening.")))
    file.round()
    with file.record.reading() as reader:
        first, second = reader.documents()
    assert second.document.version_of == first.document.id
    assert len(file.tape.news) == 1


def test_a_copy_in_another_feed_is_folded_and_not_told(file: Scene) -> None:
    other = "https://wire.example/rss"
    file.web.put(FEED, rss(full(PAGE, report(1))))
    file.web.put(other, rss(full("https://wire.example/1", report(1))))
    file.round()
    Rounds(file.record, options(file.web, file.time), file.tape).round(other)
    assert file.documents() == 2
    assert len(file.tape.news) == 1


def test_an_original_that_comes_after_its_copy_is_not_told_again(file: Scene) -> None:
    dated = full(PAGE, report(1)).replace("</item>", "<pubDate>{}</pubDate></item>")
    file.web.put(FEED, rss(dated.format("Sat, 15 Mar 2025 12:00:00 GMT")))
    file.round()
    earlier = dated.format("Fri, 14 Mar 2025 12:00:00 GMT").replace(PAGE, "https://a.example/1")
    other = "https://a.example/rss"
    file.web.put(other, rss(earlier))
    Rounds(file.record, options(file.web, file.time), file.tape).round(other)
    with file.record.reading() as reader:
        first, second = reader.documents()
    assert second.document.copy_of == first.document.id
    assert first.number > second.number
    assert len(file.tape.news) == 1


def test_pages_of_items_without_a_text_are_fetched_so_many_a_round(file: Scene) -> None:
    links = [f"https://post.example/{n}" for n in range(5)]
    for n, link in enumerate(links):
        file.web.put(link, page(report(n), link, title=f"Page {n}"), kind="text/html")
    file.web.put(FEED, rss(*(bare(link) for link in links)), etag='"1"')
    file.round(pages=2, pause=7.0)
    assert [u for u in file.web.urls() if u in links] == links[:2]
    assert file.time.waits.count(7.0) == 2
    file.round(pages=2)
    sent = [headers for url, headers in file.web.asked if url == FEED]
    assert sent[1]["If-None-Match"] == '"1"', "the queue outlives a 304"
    file.round(pages=2)
    assert file.tape.titles() == [f"Page {n}" for n in range(5)]
    assert file.feed().pending == ()


def test_no_page_is_fetched_if_none_is_to_be(file: Scene) -> None:
    file.web.put(FEED, rss(bare(PAGE)))
    for _ in range(2):
        file.round(pages=0)
    assert file.web.urls() == [FEED, FEED]
    assert file.tape.words() == [
        f'item "Talks" holds only a summary; give its link instead: {PAGE}'
    ]


def test_an_item_that_changes_has_its_page_fetched_again(file: Scene) -> None:
    for n in (1, 2):
        file.web.put(FEED, rss(bare(PAGE, summary=f"They met {n} times ...")))
        file.web.put(PAGE, page(f"{report(1)} Note {n}.", PAGE), kind="text/html")
        file.round()
        file.round()
    assert file.web.urls().count(PAGE) == 2
    assert file.documents() == 2


def test_robots_are_heeded(file: Scene) -> None:
    file.web.put("https://post.example/robots.txt", "User-agent: *\nDisallow: /talks")
    file.web.put(FEED, rss(bare(PAGE)))
    for _ in range(2):
        file.round()
    assert PAGE not in file.web.urls()
    assert len(file.tape.failures) == 1
    assert "may not be fetched by programs; open the page in a browser" in file.tape.words()[0]


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "ftp://a.example/", "javascript:x", "http://["]
)
def test_a_link_to_no_page_of_the_web_is_never_followed(file: Scene, link: str) -> None:
    file.web.put(FEED, rss(bare(link)))
    for _ in range(2):
        file.round()
    assert set(file.web.urls()) == {FEED}
    assert len(file.tape.failures) == 1


def test_a_path_is_a_page_of_the_feed_s_own_site(file: Scene) -> None:
    file.web.put(FEED, rss(bare("/etc/passwd")))
    file.round()
    assert "https://post.example/etc/passwd" in file.web.urls()


def test_a_page_that_fails_is_tried_again_and_then_given_up(file: Scene) -> None:
    file.web.put(FEED, rss(bare(PAGE)), etag='"1"')
    file.web.put(PAGE, status=503)
    for _ in range(5):
        file.round()
        file.time.at += timedelta(minutes=15)
    assert file.web.urls().count(PAGE) == 3
    assert len(file.tape.failures) == 1
    assert "the server answered 503" in file.tape.words()[0]


def test_a_missing_page_is_given_up_at_once(file: Scene) -> None:
    file.web.put(FEED, rss(bare(PAGE)))
    for _ in range(2):
        file.round()
    assert file.web.urls().count(PAGE) == 1
    assert "the server answered 404" in file.tape.words()[0]


def test_a_failing_feed_is_told_and_left_alone_for_longer_and_longer(file: Scene) -> None:
    file.web.fail(FEED)
    waits = []
    for _ in range(7):
        assert not file.round()
        feed = file.feed()
        assert feed.again is not None
        waits.append((feed.again - file.time.now()).total_seconds() / 60)
    assert waits == [15, 30, 60, 120, 240, 360, 360]
    assert file.feed().failures == 7
    assert "not asked again before 2025-03-15 12:15 UTC" in file.tape.words()[0]
    file.web.put(FEED, rss())
    assert file.round()
    assert file.feed().failures == 0


def test_a_failure_keeps_what_the_feed_told_before(file: Scene) -> None:
    file.web.put(FEED, rss(full(PAGE, report(1))), etag='"1"')
    file.round()
    file.web.put(FEED, status=429, retry_after="7200")
    file.round()
    feed = file.feed()
    assert feed.again is not None
    assert (feed.again - file.time.now()).total_seconds() == 7200
    assert feed.etag == '"1"'


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>',
        "<html><body>No feed.</body></html>",
        "<rss" + "<a>" * 200_001,
        "",
    ],
)
def test_a_hostile_feed_is_a_failure_with_its_remedy(file: Scene, text: str) -> None:
    file.web.put(FEED, text)
    assert not file.round()
    assert FEED in file.tape.words()[0]
    assert file.documents() == 0


def test_odd_etags_are_not_sent_back(file: Scene) -> None:
    file.web.put(FEED, rss(), etag="\xff\r\nX: 1", last_modified="x" * 9000)
    file.round()
    file.round()
    assert set(file.web.asked[-1][1]) == {"Accept"}


def test_a_report_that_cannot_be_read_is_told(file: Scene) -> None:
    russian = "Президент заявил, что переговоры о прекращении огня продолжаются в столице. " * 12
    file.web.put(FEED, rss(full(PAGE, russian, "Речь")))
    file.round()
    assert file.tape.news == []
    assert "“Речь”" in file.tape.words()[0]
    assert "not read" in file.tape.words()[0]
    file.round()
    assert len(file.tape.failures) == 1


def test_what_was_purged_does_not_come_back(file: Scene) -> None:
    from detente.workspace.exchange.keeping import purge

    file.web.put(FEED, rss(full(PAGE, report(1))))
    file.round()
    purge(file.record, file.tape.news[0].held.document.id, "a source must be protected")
    file.web.put(FEED, rss(full(PAGE, report(1)), full("https://post.example/b", report(2))))
    file.round()
    file.round()
    assert file.documents() == 1
    assert len(file.tape.news) == 2


def test_what_was_kept_before_a_kill_is_told_by_the_next_run(file: Scene) -> None:
    class Killed(Exception):
        pass

    def dying(told: object) -> None:
        raise Killed

    file.web.put(
        FEED, rss(full(PAGE, report(1)), full("https://post.example/b", report(2))), etag='"1"'
    )
    with pytest.raises(Killed):
        Rounds(file.record, options(file.web, file.time), dying).round(FEED)
    assert file.documents() == 1
    again = Rounds(file.record, options(file.web, file.time), file.tape)
    again.tell(again.feed(FEED))
    assert len(file.tape.news) == 1
    again.round(FEED)
    assert len(file.tape.news) == file.documents() == 2


def test_the_marks_of_a_feed_are_limited(file: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SEEN", 3)
    file.web.put(FEED, rss(*(bare(f"https://post.example/{n}", f"T{n}") for n in range(9))))
    file.round(pages=0)
    assert len(file.feed().seen) == 3


def test_a_private_page_is_given_up_at_once(file: Scene) -> None:
    from detente.documents.address import NotPublic

    refused = FetchError("https://post.example/talks is not fetched: 10.0.0.1", "save it")
    refused.__cause__ = NotPublic("10.0.0.1 is not a public address")
    file.web.put(FEED, rss(bare(PAGE)))
    file.web.answers[PAGE] = refused
    file.round()
    assert file.feed().pending == ()
    assert "10.0.0.1" in file.tape.words()[0]
