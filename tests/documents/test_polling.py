from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

import pytest

from detente.documents.polling import LONGEST, poll, retry_after
from detente.documents.web import Limits, Page, ask
from tests.documents.server import Handler, only_server, serving

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
URL = "https://post.example/feed"
get = partial(ask, allow=only_server, limits=Limits(seconds=2, read_seconds=0.3))


@pytest.fixture
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def answer(status: int = 200, **headers: str) -> object:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _url, _headers: Page(b"<rss/>", "", "/feed", status, told)


def rest(**headers: str) -> float:
    return poll(URL, "", "", answer(**headers), NOON).rest  # type: ignore[arg-type]


def test_a_feed_comes_with_what_is_to_be_sent_back(site: str) -> None:
    first = poll(f"{site}/feed", "", "", get, NOON)
    assert first.page is not None
    assert (first.etag, first.modified) == ('"v1"', "Sat, 15 Mar 2025 09:00:00 GMT")
    assert first.rest == 600
    again = poll(f"{site}/feed", first.etag, first.modified, get, NOON)
    assert again == first._replace(page=None)
    assert Handler.hits["/feed"] == 2


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nowhere", "answered 404; check the address"),
        ("busy", "answered 503; it is asked again later"),
        ("silent", "does not answer in time"),
        ("to-localhost", r"127.0.0.1 is not a public address"),
        ("to-file", "cannot be fetched"),
    ],
)
def test_what_cannot_be_had_is_told_after_one_try(site: str, path: str, why: str) -> None:
    polled = poll(f"{site}/{path}", '"old"', "", get, NOON)
    assert polled.page is None
    assert why in polled.failure
    assert polled.etag == '"old"'
    assert Handler.hits[f"/{path}"] == 1


def test_by_default_this_machine_is_not_asked(site: str) -> None:
    assert "not a public address" in poll(f"{site}/feed", "", "", ask, NOON).failure
    assert Handler.hits == {}


def test_what_is_gone_is_said_to_be_gone() -> None:
    polled = poll(URL, "", "", answer(410), NOON)  # type: ignore[arg-type]
    assert polled.failure == f"{URL} is gone for good; leave it out"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("120", 120), ("", 0), ("soon", 0), ("-5", 0), ("9" * 400, LONGEST), ("²", 0),
        ("Sat, 15 Mar 2025 12:10:00 GMT", 600), ("Sat, 15 Mar 2025 12:10:00", 600),
        ("Sat, 15 Mar 2025 11:00:00 GMT", 0), ("Sat, 15 Mar 9999999 11:00:00 GMT", 0),
        ("Sat, 15 Mar 2125 12:10:00 GMT", LONGEST),
    ],
)  # fmt: skip
def test_retry_after_is_a_number_or_a_time(told: str, wanted: float) -> None:
    assert retry_after({"retry-after": told}, NOON) == wanted


def test_a_cache_s_time_is_heeded_less_its_age() -> None:
    assert rest(cache_control="public, max-age=900") == 900
    assert rest(cache_control="max-age=900", age="300") == 600
    assert rest(cache_control="no-store") == 0
    assert rest(cache_control="max-age=900", retry_after="1000") == 1000
    assert rest(cache_control="max-age=99999999") == LONGEST


@pytest.mark.parametrize("odd", ["x" * 501, '"\xff"', "a\r\nb", "a\x00"])
def test_what_could_not_be_sent_back_is_not_kept(odd: str) -> None:
    polled = poll(URL, "", "", answer(etag=odd, last_modified=odd), NOON)  # type: ignore[arg-type]
    assert (polled.etag, polled.modified) == ("", "")
