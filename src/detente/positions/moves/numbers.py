"""One event told in two numbers on one day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from detente.model import Statement, When
from detente.positions.moves.contents import Dated, text_of
from detente.positions.moves.sizes import Differing, differing, sizes
from detente.positions.words import nearly_equal, telling_words
from detente.vocabulary.terms import term_words

__all__ = ["Numbered", "numbers"]

MOST = 40
"""Wordings with numbers of one party, act, issue and day that are compared at most."""


class Numbered(NamedTuple):
    """Two wordings of one thing that differ in one amount, with all that tell them."""

    differing: Differing
    one: tuple[Dated, ...]
    other: tuple[Dated, ...]


def numbers(told: Mapping[str, Iterable[Dated]]) -> Iterator[Numbered]:
    """Pairs of amounts of one thing, told of one party on one day by two reports."""
    groups: dict[tuple[str, str, str, int], dict[str, list[Dated]]] = {}
    for issue, dated in told.items():
        for each in dated:
            said = each.item
            text = text_of(said)
            if isinstance(said, Statement) and said.when is not When.PAST and sizes(text):
                key = issue, said.speaker.party, said.act.value, each.day
                groups.setdefault(key, {}).setdefault(text, []).append(each)
    for _, worded in sorted(groups.items()):
        yield from _pairs(worded)


def _pairs(worded: Mapping[str, list[Dated]]) -> Iterator[Numbered]:
    """One for each pair of amounts, by all wordings that tell them."""
    found: dict[tuple[str, float, float], tuple[Differing, dict[str, Dated], dict[str, Dated]]] = {}
    texts = sorted(worded, key=lambda t: (-len(worded[t]), t))[:MOST]
    for place, first in enumerate(texts):
        for second in texts[place + 1 :]:
            differ = differing(first, second)
            if differ is None or not _one_thing(first, second):
                continue
            one, other = worded[first], worded[second]
            if differ.one > differ.other:
                differ = Differing(
                    differ.unit, differ.other, differ.one, differ.other_words, differ.one_words
                )
                one, other = other, one
            if {d.item.document for d in one} & {d.item.document for d in other}:
                continue
            entry = found.setdefault((differ.unit, differ.one, differ.other), (differ, {}, {}))
            entry[1].update({d.item.id: d for d in one})
            entry[2].update({d.item.id: d for d in other})
    for _, (differ, low, high) in sorted(found.items()):
        yield Numbered(differ, _in_order(low), _in_order(high))


def _one_thing(one: str, other: str) -> bool:
    """Whether two wordings tell the same apart from their numbers."""
    a, b = _unnumbered(one), _unnumbered(other)
    return bool(a and b) and (a <= b or b <= a or nearly_equal(" ".join(a), " ".join(b)))


@lru_cache(maxsize=20_000)
def _unnumbered(text: str) -> frozenset[str]:
    numbers, units = term_words().numbers, term_words().units
    measured = {*numbers, *units, *(f"{u}s" for u in units)}
    return frozenset(
        w
        for w in telling_words(text)
        if not re.search(r"\d", w) and measured.isdisjoint(w.split("-")) and w not in measured
    )


def _in_order(told: Mapping[str, Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(told.values(), key=lambda d: (d.item.document, d.item.span.start)))
