"""Ids that stay over a re-reading where span and speaker stay."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from detente.model import Document, Item, Meeting, Statement, Unknown

__all__ = ["identified", "kind_of", "new_id", "party_of"]

DIGITS = 16
"""Of an id: among a million items, two are alike once in thirty million records."""


def kind_of(item: Item) -> str:
    """The letter of its ids: s statement, m meeting, u unknown."""
    if isinstance(item, Statement):
        return "s"
    return "m" if isinstance(item, Meeting) else "u"


def party_of(item: Item) -> str:
    """Who moves, who meets, whom it is about: by party, several joined."""
    if isinstance(item, Statement):
        return item.speaker.party
    return " + ".join(item.parties) if isinstance(item, Meeting) else item.subject


def new_id(document: Document, item: Item, nth: int | str = 0) -> str:
    """The id of an item in its document; `nth` tells apart those alike in span and speaker."""
    party = party_of(item) if isinstance(item, Statement) else ""
    told = (document.id, str(item.span.start), str(item.span.end), party, str(nth))
    return kind_of(item) + hashlib.sha256("\n".join(told).encode()).hexdigest()[:DIGITS]


def identified(document: Document, items: Iterable[Item]) -> dict[str, Item]:
    """The items of one reading under ids of the record, their links led along."""
    ids: dict[str, str] = {}
    alike: Counter[str] = Counter()
    found: dict[str, Item] = {}
    for item in sorted(items, key=_order):
        first = new_id(document, item)
        own = new_id(document, item, alike[first]) if alike[first] else first
        alike[first] += 1
        ids[item.id] = own
        found[own] = replace(item, id=own, document=document.id)
    return {key: _linked(item, ids) for key, item in found.items()}


def _linked(item: Item, ids: dict[str, str]) -> Item:
    if isinstance(item, Statement):
        links = tuple(
            replace(k, statement=ids[k.statement]) for k in item.links if k.statement in ids
        )
        return replace(item, links=links) if item.links else item
    also = tuple(ids[a] for a in item.also if a in ids)
    return replace(item, also=also) if item.also else item


def _order(item: Item) -> tuple[int, int, str, str]:
    if isinstance(item, Statement):
        return item.span.start, item.span.end, item.act, item.issue
    if isinstance(item, Unknown):
        return item.span.start, item.span.end, item.kind, item.issue
    return item.span.start, item.span.end, item.status, ""
