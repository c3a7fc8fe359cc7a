from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from detente.errors import DossierBusy, InputError, UnknownName
from detente.record import Record, create
from detente.workspace.intake import rounds
from detente.workspace.intake.bringing import How
from detente.workspace.intake.watching import Watched, watch
from tests.workspace.feeding import FEED, START, Tape, Time, Web, full, options, rss
from tests.workspace.reports import quick, report

OTHER = "https://wire.example/rss"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "talks.detente"), "Ann") as made, quick():
        yield made


def run(record: Record, web: Web, time: Time, minutes: int, *urls: str) -> Tape:
    """Watch for so long, from a fresh start."""
    tape = Tape()
    time.stop = time.at + timedelta(minutes=minutes)
    with pytest.raises(KeyboardInterrupt):
        watch(record, urls, options(web, time, once=False), tape)
    return tape


def test_feeds_are_asked_in_the_interval_and_spread_over_it(record: Record) -> None:
    web, time = Web(), Time()
    asked: dict[str, list[float]] = {FEED: [], OTHER: []}

    def noted(url: str) -> None:
        page = web.answers[url]

        def answer() -> object:
            asked[url].append(time.minutes())
            return page

        web.answers[url] = answer  # type: ignore[assignment]

    for url in asked:
        web.put(url, rss())
        noted(url)
    run(record, web, time, 60, FEED, OTHER)
    for times in asked.values():
        assert 3 <= len(times) <= 5
        assert all(15 <= b - a < 24 for a, b in pairwise(times))
    moments = sorted(asked[FEED][1:] + asked[OTHER][1:])
    assert all(b - a > 5 for a, b in pairwise(moments))


def test_a_failing_feed_stops_no_other(record: Record) -> None:
    web, time = Web(), Time()
    web.fail(FEED)
    web.put(OTHER, rss(full("https://wire.example/1", report(1))))
    tape = run(record, web, time, 40, FEED, OTHER)
    assert len(tape.news) == 1
    assert [f.origin for f in tape.failures] == [FEED, FEED]


def test_a_run_that_was_stopped_goes_on(record: Record) -> None:
    web, time = Web(), Time()
    web.put(FEED, rss(full("https://post.example/1", report(1))), etag='"1"')
    assert len(run(record, web, time, 8, FEED).news) == 1
    assert run(record, web, time, 6, FEED).news == []
    assert len(web.asked) == 1, "the interval outlives the run"
    run(record, web, time, 2, FEED)
    assert web.asked[1][1]["If-None-Match"] == '"1"'


def test_once_asks_only_what_is_due(record: Record) -> None:
    web, time, tape = Web(), Time(), Tape()
    web.put(FEED, rss())
    web.fail(OTHER)
    told = options(web, time)
    assert watch(record, [FEED, OTHER, FEED], told, tape) == Watched(2, 1)
    assert watch(record, [FEED, OTHER], told, tape) == Watched(0, 0)
    time.at += timedelta(minutes=14, seconds=30)
    assert watch(record, [FEED, OTHER], told, tape) == Watched(1, 0)
    assert web.urls() == [FEED, OTHER, FEED]


def test_a_server_can_ask_for_more_time(record: Record) -> None:
    web, time = Web(), Time()
    web.put(FEED, rss(more="<ttl>120</ttl>"), cache_control="max-age=60")
    for wait in (0, 60, 59, 2):
        time.at += timedelta(minutes=wait)
        watch(record, [FEED], options(web, time), Tape())
    assert len(web.asked) == 2


def test_a_busy_dossier_is_tried_again(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    web, time = Web(), Time()
    web.put(FEED, rss(full("https://post.example/1", report(1))))
    whole = rounds.Rounds.round

    def busy_at_first(self: rounds.Rounds, url: str) -> bool:
        if time.at == START:
            raise DossierBusy("the dossier is being written to", "wait")
        return whole(self, url)

    monkeypatch.setattr(rounds.Rounds, "round", busy_at_first)
    tape = run(record, web, time, 10, FEED)
    assert tape.words() == ["the dossier is being written to; wait"]
    assert len(tape.news) == 1


def test_what_is_no_address_or_reader_is_refused_before_anything_is_asked(record: Record) -> None:
    web, time = Web(), Time()
    with pytest.raises(InputError, match="no address of a feed"):
        watch(record, [FEED, "feed.xml"], options(web, time), Tape())
    with pytest.raises(UnknownName):
        watch(record, [FEED], options(web, time, how=How(reader="nobody")), Tape())
    assert web.asked == []
