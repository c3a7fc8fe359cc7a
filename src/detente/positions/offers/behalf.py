"""For whom a proposal is put forward, where a text tells that."""

import re
from collections.abc import Iterable
from functools import cache

from detente.model import Statement
from detente.vocabulary.offers import offer_words
from detente.vocabulary.parties import demonym, lookup
from detente.vocabulary.surface import plain

__all__ = ["on_behalf"]


def on_behalf(put: Iterable[Statement], proposers: frozenset[str]) -> tuple[str, ...]:
    """The parties on whose behalf, or with whose backing, it is put forward; sorted."""
    found: set[str] = set()
    for said in put:
        text = f"{said.span.prefix}{said.span.exact}{said.span.suffix}"
        for match in _pattern().finditer(text):
            found |= _parties(match["names"])
    return tuple(sorted(found - proposers))


def _parties(names: str) -> set[str]:
    found = set()
    for name in re.split(r"\s*(?:,|\band\b)\s*(?:the\s+)?", names):
        people = demonym(plain(name))
        found |= {p.name for p in lookup(name)} | ({people.name} if people else set())
    return found


@cache
def _pattern() -> re.Pattern[str]:
    before = "|".join(map(re.escape, offer_words().on_behalf))
    name = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}"
    return re.compile(
        rf"\b(?i:{before})\s+(?:the\s+)?(?P<names>{name}(?:(?:,\s*|\s+and\s+)(?:the\s+)?{name}){{0,3}})"
    )
