import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from detente.record import create, open_record
from detente.record.verify import verify
from detente.workspace.intake import watching
from tests.documents.server import HOST, Handler, serving
from tests.views.cli.fakes import run
from tests.workspace.feeding import FEED, Time, Web, full, options, rss
from tests.workspace.reports import quick, report

ROOT = Path(__file__).parents[3]
OTHER = "https://wire.example/rss"
RUN = """
import ipaddress, sys
from datetime import timedelta
from functools import partial
from detente.documents.web import ask
from detente.record import open_record
from detente.workspace.intake.watching import WatchOptions, watch
from tests.documents.server import only_server
from tests.workspace.reports import quick

def told(news):
    print(news.held.document.title, flush=True)

options = WatchOptions(timedelta(), once=True, pause=0.05, ask=partial(ask, allow=only_server))
with quick(), open_record(sys.argv[1], "Ann") as record:
    watch(record, [sys.argv[2]], options, told)
"""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    """A web in memory in the place of the real one, and time that stands."""
    made, time = Web(), Time()

    def fake(every: timedelta, once: bool, pages: int, how: object) -> watching.WatchOptions:
        if not once:
            time.stop = time.at + timedelta(minutes=40)
        return options(made, time, every=every, once=once, pages=pages, how=how)

    monkeypatch.setattr(watching, "WatchOptions", fake)
    return made


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[str]:
    name = str(tmp_path / "talks.detente")
    create(name, "analyst").close()
    with quick():
        yield name


def test_a_line_for_each_new_statement(dossier: str, web: Web) -> None:
    web.put(FEED, rss(full("https://post.example/1", report(1))))
    result = run("watch", FEED, "-d", dossier, "--once", TZ="UTC")
    assert result.exit_code == 0
    shown, found = result.stdout.strip().rsplit(" · ", 1)
    assert shown[2] == ":"
    assert shown[5:].split(" · ") == [
        "",
        "Ukraine rejects",
        "alliances",
        "“Ukraine refuses”",
        "Post",
    ]
    assert "Ukraine refuses" in run("show", found, "-d", dossier).stdout
    again = run("watch", FEED, "-d", dossier, "--once")
    assert (again.exit_code, again.output) == (0, "")


def test_nothing_but_news_and_failures_until_it_is_stopped(dossier: str, web: Web) -> None:
    web.put(FEED, rss(full("https://post.example/1", report(1))))
    web.fail(OTHER)
    result = run("watch", FEED, OTHER, "-d", dossier)
    assert result.exit_code == 130
    assert len(result.stdout.splitlines()) == 1
    first, *_ = result.stderr.splitlines()
    assert first.startswith(f"{OTHER} does not answer in time; try again later (not asked again")


def test_json_lines(dossier: str, web: Web) -> None:
    web.put(FEED, rss(full("https://post.example/1", report(1))))
    (line,) = run("watch", FEED, "-d", dossier, "--once", "--json").stdout.splitlines()
    told = json.loads(line)
    assert told["time"] == "2025-03-15T12:00:00+00:00"
    assert told["kind"] == "statement"
    assert told["document"]["url"] == "https://post.example/1"
    assert told["statement"]["speaker"]["party"] == "Ukraine"


@pytest.mark.parametrize(("failing", "code"), [((FEED,), 3), ((FEED, OTHER), 1), ((), 0)])
def test_the_exit_code_tells_how_many_feeds_failed(
    dossier: str, web: Web, failing: tuple[str, ...], code: int
) -> None:
    for url in (FEED, OTHER):
        web.put(url, rss())
    for url in failing:
        web.fail(url)
    assert run("watch", FEED, OTHER, "-d", dossier, "--once").exit_code == code


@pytest.mark.parametrize("arguments", [[], [FEED, "--every", "4"], [FEED, "--pages", "-1"]])
def test_what_cannot_be_meant_is_a_usage_error(dossier: str, arguments: list[str]) -> None:
    assert run("watch", *arguments, "-d", dossier).exit_code == 2


def test_control_characters_of_a_feed_do_nothing(dossier: str, web: Web) -> None:
    hostile = rss(full("https://post.example/1", report(1))).replace(
        "<title>Post</title>", "<title>Po&#x1b;[31m\u202est</title>"
    )
    web.put(FEED, hostile)
    result = run("watch", FEED, "-d", dossier, "--once")
    assert len(result.stdout.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(result.output)


def test_a_run_that_is_killed_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(tmp_path / "talks.detente")
    create(name, "Ann").close()
    with serving() as site:
        links = [f"{site}/report?{n}" for n in range(12)]
        body = rss(*(full(link, report(n), f"Report {n}") for n, link in enumerate(links)))
        monkeypatch.setattr(
            Handler, "page_feed", lambda self: self.answer(body.encode(), etag='"1"')
        )
        command = [sys.executable, "-c", RUN, name, f"{site}/feed"]
        told: list[str] = []
        for after in (1, 4, 12):
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
                assert process.stdout
                for line in process.stdout:
                    told.append(line.strip())
                    if len(set(told)) >= after:
                        process.kill()
                        break
    assert HOST in site
    assert set(told) == {f"Report {n}" for n in range(12)}, "nothing is lost"
    assert len(told) <= 12 + 2, "at most what was being told when it was killed comes twice"
    with open_record(name, "Ann") as record, record.reading() as reader:
        documents = reader.documents()
        assert len({h.text_sha256 for h in documents}) == len(documents) == 12
        assert not verify(record).faults
