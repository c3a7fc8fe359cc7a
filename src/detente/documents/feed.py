"""A feed (RSS, Atom, JSON Feed) to one document for each item with a body."""

import io
import json
import re
from collections.abc import Sequence
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

__all__ = ["extract", "extract_json"]

FULL = 120
"""Words from which a description is taken as the whole text."""
CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[&hellip;\])\s*(?:read more|continue reading)?\W*$", re.I)
BROKEN = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)
"""What the library raises, seen on ten thousand damaged feeds."""
ENTITY = re.compile(rb"<!ENTITY\b", re.I)


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of a feed, as the feed writes it."""

    title: str
    link: str
    body: str
    """Marked up; empty where the feed gives none."""
    summary: str
    byline: str
    date: str


def extract(capture: Capture) -> Extracted:
    """The items of an RSS or Atom feed.

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
    items = [_item(entry) for entry in parsed.entries]
    return _extracted(capture, items, parsed.feed.get("title") or "")


def _no_feed(origin: str) -> UnreadableInput:
    """The error for what the feed library cannot take apart."""
    return UnreadableInput(f"{origin} is no feed that can be read", "give the report's own page")


def extract_json(capture: Capture) -> Extracted:
    """The items of a JSON Feed.

    Raises UnreadableInput for JSON that is broken or no JSON Feed.
    """
    try:
        data = json.loads(decode(capture.data, capture.origin, capture.charset).text)
        if "jsonfeed.org/version" not in str(data["version"]):
            raise ValueError
        items = [_json_item(item) for item in data["items"]]
        title = str(data.get("title") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableInput(
            f"{capture.origin} is no JSON Feed", "give a report as .txt, .html, .pdf or .docx"
        ) from error
    return _extracted(capture, items, title)


def _item(entry: Any) -> _Item:  # feedparser gives a dictionary of anything
    def told(name: str) -> str:
        return str(entry.get(name) or "")

    bodies = [fragment_text(str(held.get("value") or "")) for held in entry.get("content", ())]
    return _Item(
        " ".join(fragment_text(told("title")).split()),
        told("link"),
        max(bodies, key=len, default=""),
        fragment_text(told("summary")),
        told("author"),
        told("published"),
    )


def _json_item(item: dict[str, Any]) -> _Item:
    authors = item.get("authors") or [item.get("author") or {}]
    body = item.get("content_text") or fragment_text(str(item.get("content_html") or ""))
    return _Item(
        str(item.get("title") or ""),
        str(item.get("url") or item.get("external_url") or ""),
        str(body),
        str(item.get("summary") or ""),
        ", ".join(str(author["name"]) for author in authors if author.get("name")),
        str(item.get("date_published") or ""),
    )


def _extracted(capture: Capture, items: Sequence[_Item], outlet: str) -> Extracted:
    """A document for each item with a text, a failure for each without one."""
    if not items:
        raise EmptyInput(f"{capture.origin} is a feed without items", "give a report's own page")
    extracts, failures = [], []
    for item in items:
        text = item.body or (item.summary if _is_whole(item.summary) else "")
        if text:
            extracts.append(_read(item, text, " ".join(outlet.split())))
        else:
            failures.append(_failure(capture.origin, item))
    return Extracted(tuple(extracts), tuple(failures))


def _read(item: _Item, text: str, outlet: str) -> Extract:
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


def _failure(origin: str, item: _Item) -> Failure:
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
