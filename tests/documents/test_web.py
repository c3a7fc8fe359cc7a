import time
from collections.abc import Iterator

import pytest

from detente.documents.web import Limits, ask, fetch
from detente.errors import FetchError, TooLarge
from tests.documents.server import Handler, only_server, serving

QUICK = Limits(seconds=0.6, read_seconds=0.3, wait=0.01)


@pytest.fixture
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page_comes_with_its_type_and_path(site: str) -> None:
    page = fetch(f"{site}/article", only_server)
    assert b"Talks stall" in page.data
    assert page.content_type == "text/html; charset=utf-8"
    assert page.path == "/article"


def test_redirects_within_the_allowed_are_followed(site: str) -> None:
    assert fetch(f"{site}/to-article", only_server).path == "/article"


def test_a_redirect_to_localhost_is_refused_before_anything_is_sent(site: str) -> None:
    with pytest.raises(FetchError, match=r": 127\.0\.0\.1 is not a public address"):
        fetch(f"{site}/to-localhost", only_server)
    assert "/article" not in Handler.hits


def test_by_default_the_server_itself_is_refused(site: str) -> None:
    with pytest.raises(FetchError, match="not a public address"):
        fetch(f"{site}/article")
    assert Handler.hits == {}


def test_a_name_that_leads_to_localhost_is_refused() -> None:
    with pytest.raises(FetchError, match="localhost leads to"):
        fetch("http://localhost/article")


def test_other_schemes_are_not_followed(site: str) -> None:
    with pytest.raises(FetchError, match="cannot be fetched"):
        fetch(f"{site}/to-file", only_server)


def test_a_redirect_loop_ends(site: str) -> None:
    with pytest.raises(FetchError, match="redirects too often"):
        fetch(f"{site}/loop", only_server)


@pytest.mark.parametrize("path", ["endless", "slow-headers"])
def test_what_never_ends_is_stopped(site: str, path: str) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"did not end within 0\.6 seconds"):
        fetch(f"{site}/{path}", only_server, QUICK)
    assert time.monotonic() - start < 3


def test_silence_is_tried_again_then_given_up(site: str) -> None:
    limits = Limits(seconds=3, read_seconds=0.1, attempts=2, wait=0.01)
    with pytest.raises(FetchError, match="does not answer in time"):
        fetch(f"{site}/silent", only_server, limits)
    assert Handler.hits["/silent"] == 2


def test_a_passing_failure_is_tried_again(site: str) -> None:
    assert fetch(f"{site}/once-busy", only_server, Limits(wait=0.01)).data == b"better now"


def test_a_lasting_failure_is_told(site: str) -> None:
    with pytest.raises(FetchError, match="answered 503; try again later"):
        fetch(f"{site}/busy", only_server, Limits(wait=0.01))
    assert Handler.hits["/busy"] == 3


def test_a_missing_page_is_not_tried_again(site: str) -> None:
    with pytest.raises(FetchError, match="answered 404"):
        fetch(f"{site}/nowhere", only_server, Limits(wait=0.01))
    assert Handler.hits["/nowhere"] == 1


@pytest.mark.parametrize("path", ["big", "packed"])
def test_size_is_limited_after_unpacking(site: str, path: str) -> None:
    with pytest.raises(TooLarge, match="larger than"):
        fetch(f"{site}/{path}", only_server, Limits(size=2048))


def test_nonsense_is_told(site: str) -> None:
    with pytest.raises(FetchError, match="cannot be fetched"):
        fetch(f"{site}/broken", only_server, Limits(wait=0.01))


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http://[",
        "http://a..b/",
        "http://no.invalid/",
        "http://xn--a/",
        "http://a/\ud800",
    ],
)
def test_a_broken_address_is_told(url: str) -> None:
    with pytest.raises(FetchError, match="fetched"):
        fetch(url, limits=Limits(wait=0.01))


def test_asking_gives_the_status_and_what_the_server_tells(site: str) -> None:
    page = ask(f"{site}/feed", {"X-Odd": "1"}, only_server)
    assert (page.status, page.headers["etag"], page.data) == (200, '"v1"', b"<rss/>")
    known = {"If-None-Match": '"v1"', "If-Modified-Since": page.headers["last-modified"]}
    again = ask(f"{site}/feed", known, only_server)
    assert (again.status, again.data) == (304, b"")


def test_asking_tries_once(site: str) -> None:
    assert ask(f"{site}/busy", allow=only_server).status == 503
    assert Handler.hits["/busy"] == 1


def test_asking_is_guarded_as_fetching_is(site: str) -> None:
    with pytest.raises(FetchError, match="not a public address"):
        ask(f"{site}/article")
    with pytest.raises(FetchError, match="not a public address"):
        ask(f"{site}/to-localhost", allow=only_server)
    with pytest.raises(TooLarge):
        ask(f"{site}/packed", allow=only_server, limits=Limits(size=2048))
