"""A feed (RSS, Atom, JSON Feed) to one document for each item with a body."""

import io
import json
import re
from dataclasses import dataclass
from typing import Any

import feedparser

from detente.documents.charset import decode
from detente.documents.dates import find_date, iso_date, mail_date
from detente.documents.extract import Extract, Extracted
from detente.documents.fragment import fragment_text
from detente.documents.limits import MAX_TAGS
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Capture, Failure, Moment, Origin

__all__ = ["Item", "Parsed", "extract", "extract_json", "parse", "parse_json", "unread"]

FULL = 120
"""Words from which a description is taken as the whole text."""
CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[&hellip;\])\s*(?:read more|continue reading)?\W*$", re.I)
BROKEN = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)
"""What the library raises, seen on ten thousand damaged feeds."""
PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000}
"""Seconds of the periods of RSS 1.0's syndication module; a year is no use to anybody."""
LONG_NUMBER = 7
"""Digits from which a number of minutes or times is nonsense."""
ENTITY = re.compile(rb"<!ENTITY\b", re.I)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, as the feed writes it."""

    title: str
    link: str
    body: str
    """Marked up; empty where the feed gives none."""
    summary: str
    byline: str
    date: str
    key: str = ""
    """By what the feed tells it apart from others: its id, else its link."""
    updated: str = ""

    @property
    def text(self) -> str:
        """All that it says; empty where that stands only on its own page."""
        return self.body or (self.summary if _is_whole(self.summary) else "")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A feed taken apart."""

    items: tuple[Item, ...]
    outlet: str
    rest: float = 0.0
    """Seconds after which it says that asking again is worth it; 0 where it does not."""


def extract(capture: Capture) -> Extracted:
    """The items of an RSS or Atom feed.

    Raises what `parse` does, and EmptyInput where there is no item.
    """
    return _extracted(capture, parse(capture))


def extract_json(capture: Capture) -> Extracted:
    """The items of a JSON Feed.

    Raises what `parse_json` does, and EmptyInput where there is no item.
    """
    return _extracted(capture, parse_json(capture))


def parse(capture: Capture) -> Parsed:
    """An RSS or Atom feed taken apart.

    Raises UnreadableInput for a broken feed or one that declares entities, TooLarge for
    one with too many tags.
    """
    if ENTITY.search(capture.data):
        raise UnreadableInput(
            f"{capture.origin} declares XML entities, which are not expanded",
            "save the report itself as .txt or .html",
        )
    if capture.data.count(b"<") > MAX_TAGS:
        raise TooLarge(
            f"{capture.origin} holds more than {MAX_TAGS} tags", "give the reports' own pages"
        )
    try:
        parsed = feedparser.parse(io.BytesIO(capture.data))
    except BROKEN as error:
        raise _no_feed(capture.origin) from error
    if not parsed.version and not parsed.entries:
        raise _no_feed(capture.origin)
    items = tuple(_item(entry) for entry in parsed.entries)
    return Parsed(items, parsed.feed.get("title") or "", _rest(parsed.feed))


def _no_feed(origin: str) -> UnreadableInput:
    """The error for what the feed library cannot take apart."""
    return UnreadableInput(f"{origin} is no feed that can be read", "give the report's own page")


def parse_json(capture: Capture) -> Parsed:
    """A JSON Feed taken apart.

    Raises UnreadableInput for JSON that is broken or no JSON Feed.
    """
    try:
        data = json.loads(decode(capture.data, capture.origin, capture.charset).text)
        if "jsonfeed.org/version" not in str(data["version"]):
            raise ValueError
        items = tuple(_json_item(item) for item in data["items"])
        title = str(data.get("title") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableInput(
            f"{capture.origin} is no JSON Feed", "give a report as .txt, .html, .pdf or .docx"
        ) from error
    return Parsed(items, title)


def _item(entry: Any) -> Item:  # feedparser gives a dictionary of anything
    def told(name: str) -> str:
        return str(entry.get(name) or "")

    bodies = [fragment_text(str(held.get("value") or "")) for held in entry.get("content", ())]
    return Item(
        " ".join(fragment_text(told("title")).split()),
        told("link"),
        max(bodies, key=len, default=""),
        fragment_text(told("summary")),
        told("author"),
        told("published"),
        told("id") or told("link"),
        str(dict(entry).get("updated") or ""),  # asked as others are, it warns of `published`
    )


def _rest(feed: Any) -> float:  # feedparser gives a dictionary of anything
    """The seconds of RSS's ttl or of syndication's updatePeriod, the longer one."""

    def told(name: str) -> str:
        return str(feed.get(name) or "").strip()

    period = PERIODS.get(told("sy_updateperiod").lower(), 0)
    times = max(_number(told("sy_updatefrequency")), 1)
    return float(max(60 * _number(told("ttl")), period / times))


def _number(told: str) -> int:
    """A whole number of a sensible length, else 0."""
    sound = told.isascii() and told.isdigit() and len(told) < LONG_NUMBER
    return int(told) if sound else 0


def _json_item(item: dict[str, Any]) -> Item:
    authors = item.get("authors") or [item.get("author") or {}]
    body = item.get("content_text") or fragment_text(str(item.get("content_html") or ""))
    return Item(
        str(item.get("title") or ""),
        str(item.get("url") or item.get("external_url") or ""),
        str(body),
        str(item.get("summary") or ""),
        ", ".join(str(author["name"]) for author in authors if author.get("name")),
        str(item.get("date_published") or ""),
        str(item.get("id") or item.get("url") or ""),
        str(item.get("date_modified") or ""),
    )


def _extracted(capture: Capture, parsed: Parsed) -> Extracted:
    """A document for each item with a text, a failure for each without one."""
    if not parsed.items:
        raise EmptyInput(f"{capture.origin} is a feed without items", "give a report's own page")
    outlet = " ".join(parsed.outlet.split())
    extracts = [_read(item, item.text, outlet) for item in parsed.items if item.text]
    failures = [unread(capture.origin, item) for item in parsed.items if not item.text]
    return Extracted(tuple(extracts), tuple(failures))


def _read(item: Item, text: str, outlet: str) -> Extract:
    published = _published(item.date)
    odd = item.date and published is None
    return Extract(
        text,
        title=item.title,
        outlet=outlet,
        byline=" ".join(item.byline.split()),
        published=published,
        url=item.link,
        warnings=(f"the feed's date {item.date[:40]!r} is not understood",) if odd else (),
    )


def unread(origin: str, item: Item) -> Failure:
    """Why an item gives no document, with its link as the remedy."""
    name = f'item "{item.title}"' if item.title else "an item without a title"
    what = "holds only a summary" if item.summary else "holds no text"
    remedy = f"give its link instead: {item.link}" if item.link else "find its page and give that"
    return Failure(origin, f"{name} {what}; {remedy}")


def _is_whole(summary: str) -> bool:
    """Whether a description is long and not cut off."""
    return len(summary.split()) >= FULL and not CUT.search(summary[-60:])


def _published(written: str) -> Moment | None:
    """The day of publication as the feed writes it; None where that is not clear."""
    if not written:
        return None
    return (
        iso_date(written, Origin.FEED)
        or mail_date(written, Origin.FEED)
        or find_date(written, Origin.FEED)
    )
