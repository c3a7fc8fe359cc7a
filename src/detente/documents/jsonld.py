"""What a page tells about its article in JSON-LD."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

__all__ = ["Linked", "linked_article"]

DEPTH = 8
"""Levels of nested objects that are looked at."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The fields of a page's article object; empty where it has none."""

    kind: str = ""
    headline: str = ""
    published: str = ""
    body: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    words: int = 0
    free: bool = True
    """False only where the page says that the article is not free to read."""


def linked_article(tree: HtmlElement) -> Linked:
    """The first object of a kind of article or posting, else an empty one."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(data, DEPTH):
            if _is_article(found):
                return _linked(found)
    return Linked()


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """All objects in some JSON, outer ones first."""
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _objects(value, depth - 1)
    elif isinstance(data, list):
        for value in data:
            yield from _objects(value, depth - 1)


def _kinds(found: dict[str, Any]) -> list[str]:
    kinds = found.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _is_article(found: dict[str, Any]) -> bool:
    return any(kind.endswith(("Article", "Posting", "Report")) for kind in _kinds(found))


def _linked(found: dict[str, Any]) -> Linked:
    """The fields of an article object."""
    return Linked(
        _kinds(found)[0],
        _words(found.get("headline")),
        _words(found.get("datePublished")),
        _words(found.get("articleBody")),
        next(iter(_names(found.get("publisher"))), ""),
        _names(found.get("author")),
        int(count) if (count := _words(found.get("wordCount"))).isdecimal() else 0,
        _words(found.get("isAccessibleForFree")).lower() != "false",
    )


def _words(value: Any) -> str:
    """A plain value as text; empty for objects and lists."""
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


def _names(value: Any) -> tuple[str, ...]:
    """The names in a person, an organisation or a list of them."""
    found = value if isinstance(value, list) else [value]
    names = [_words(v.get("name")) if isinstance(v, dict) else _words(v) for v in found]
    return tuple(name for name in names if name)
