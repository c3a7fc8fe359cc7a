"""One polite request for a feed: what is new, and when to ask again."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from detente.documents.web import Ask, Page
from detente.errors import InputError

__all__ = ["LONGEST", "Polled", "poll", "retry_after"]

LONGEST = 86_400.0
"""Seconds of rest that a server can ask for; more is taken for a mistake."""
ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5"
SENDABLE = re.compile(r"[\x20-\x7e]{1,500}")
"""What can be sent back as it came; a server may tell anything as its ETag."""
MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,9})\b", re.IGNORECASE)
AGAIN = "it is asked again later"


class Polled(NamedTuple):
    """What came of asking for a feed once."""

    page: Page | None = None
    """None where nothing has changed, or where it could not be had."""
    etag: str = ""
    modified: str = ""
    rest: float = 0.0
    """Seconds for which the server asks to be left alone."""
    failure: str = ""
    """Why it could not be had, with what the user can do."""


def poll(url: str, etag: str, modified: str, ask: Ask, now: datetime) -> Polled:
    """Ask for a feed, unless it is as it was when the server told `etag` and `modified`."""
    known = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {"Accept": ACCEPT} | {name: value for name, value in known.items() if value}
    try:
        page = ask(url, headers)
    except InputError as error:
        return Polled(None, etag, modified, failure=str(error))
    rest = max(retry_after(page.headers, now), _fresh(page.headers))
    if page.status == 304:
        return Polled(
            None, _told(page, "etag") or etag, _told(page, "last-modified") or modified, rest
        )
    if page.status != 200:
        return Polled(None, etag, modified, rest, _why(url, page.status))
    return Polled(page, _told(page, "etag"), _told(page, "last-modified"), rest)


def retry_after(headers: Mapping[str, str], now: datetime) -> float:
    """The seconds that Retry-After asks for, told as a number or as a time; 0 if none."""
    told = headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return min(float(told[:12]), LONGEST)
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, OverflowError):
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST)


def _fresh(headers: Mapping[str, str]) -> float:
    """The seconds for which an answer stays good, less those that it is old."""
    found = MAX_AGE.search(headers.get("cache-control", ""))
    age = headers.get("age", "").strip()
    old = float(age[:12]) if age.isascii() and age.isdigit() else 0.0
    return min(max(float(found[1]) - old, 0.0), LONGEST) if found else 0.0


def _told(page: Page, name: str) -> str:
    value = page.headers.get(name, "")
    return value if SENDABLE.fullmatch(value) else ""


def _why(url: str, status: int) -> str:
    """Why an answer is no feed, in words."""
    if status == 410:
        return f"{url} is gone for good; leave it out"
    if status == 429 or status >= 500:
        return f"{url}: the server answered {status}; {AGAIN}"
    return f"{url}: the server answered {status}; check the address, or leave it out"
