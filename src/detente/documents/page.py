"""What a page tells about its article: title, outlet, byline, date, address."""

import re
from typing import NamedTuple

from htmldate import find_date as visible_date
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata

from detente.documents.dates import find_date, iso_date
from detente.documents.jsonld import Linked
from detente.model import Capture, Moment, Origin

__all__ = ["Facts", "authors", "page_facts"]

META_DATES = (
    "article:published_time", "og:published_time", "datePublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "pubdate", "date",
)  # fmt: skip
"""Names of the meta elements that hold the day of publication, the surest first."""
OFTEN_BEHIND = re.compile(
    r"\b(?:updated|published|posted|staff|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*", re.I
)
"""What runs into an author line on badly marked pages."""
NAME = re.compile(r"(?!the )[^\W\d_][^\d\n]{1,60}", re.I)


class Facts(NamedTuple):
    """Found or left empty, never guessed."""

    title: str
    outlet: str
    byline: str
    published: Moment | None
    url: str
    language: str


def page_facts(tree: HtmlElement, linked: Linked, capture: Capture) -> Facts:
    """What the page tells of itself in JSON-LD, meta elements and plain sight."""
    meta = extract_metadata(tree, date_config={"extensive_search": False})
    fetched = capture.origin if "://" in capture.origin else ""
    named = tree.xpath("string(//meta[@property='og:site_name']/@content)")
    return Facts(
        _line((meta.title if meta else "") or linked.headline),
        _line(named or linked.publisher or (meta.sitename if meta else "") or ""),
        authors("; ".join(linked.authors) or (meta.author if meta else "") or ""),
        _published(tree, linked, capture),
        (meta.url if meta else "") or fetched,
        (tree.get("lang") or "").partition("-")[0].lower(),
    )


def authors(words: str) -> str:
    """The names in an author line, without "By" and without days that ran into it."""
    parts = re.split(
        r"\s*(?:;|,| and )\s*", re.sub(r"^(?:by|por|par|von):? ", "", words, flags=re.I)
    )
    names = [_line(OFTEN_BEHIND.sub("", part)) for part in parts]
    return ", ".join(dict.fromkeys(name for name in names if NAME.fullmatch(name)))


def _published(tree: HtmlElement, linked: Linked, capture: Capture) -> Moment | None:
    """The day of publication as the page tells it, else None."""
    told = [linked.published, *_meta_dates(tree), *_times(tree)]
    for words in filter(None, told):
        moment = iso_date(words, Origin.PAGE) or find_date(words, Origin.PAGE)
        if moment is not None:
            return moment
    found = visible_date(
        tree, extensive_search=False, original_date=True, max_date=f"{capture.retrieved:%Y-%m-%d}"
    )
    return iso_date(found, Origin.PAGE) if found else None


def _meta_dates(tree: HtmlElement) -> list[str]:
    """The contents of the meta elements that hold the day of publication."""
    held: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        held.setdefault(name.lower(), element.get("content"))
    return [held.get(name.lower(), "") for name in META_DATES]


def _times(tree: HtmlElement) -> list[str]:
    """The `time` elements marked as the day of publication."""
    return [
        element.get("datetime", "")
        for element in tree.iterfind(".//time")
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
    ]


def _line(words: str) -> str:
    """Some words on one line."""
    return " ".join(words.split())
