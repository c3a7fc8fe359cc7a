"""When the words of two items tell the same."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from detente.vocabulary.terms import term_words

__all__ = ["components", "mostly_shared", "nearly_equal", "telling_words"]

T = TypeVar("T")
_WORD = re.compile(r"\w[\w'’.-]*\w|\w")
COMMON = 0.75
"""Share of the shorter one's words that both must hold."""
LONGER = 2 / 3
"""How much of that share must be common of the longer one's words."""
ENOUGH = 3
"""Fewer telling words than these must all be equal."""


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> frozenset[str]:
    """The words of a text without those too common to tell anything."""
    found = (w.casefold().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text))
    return frozenset(found) - term_words().function_words


def nearly_equal(one: str, other: str, share: float = COMMON) -> bool:
    """Whether two texts share most of the telling words of the shorter one."""
    a, b = telling_words(one), telling_words(other)
    return one == other if not a and not b else mostly_shared(a, b, share)


def mostly_shared(one: frozenset[str], other: frozenset[str], share: float = COMMON) -> bool:
    """Whether two sets of telling words share most of the smaller one's."""
    if one == other:
        return True
    a, b = one, other
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return (
        len(short) >= ENOUGH
        and len(a & b) >= share * len(short)
        and len(a & b) >= LONGER * share * len(long)
    )


def components(items: Sequence[T], same: Callable[[T, T], bool]) -> list[list[T]]:
    """Items that are tied by `same`, directly or over others; in the order given."""
    groups: list[list[int]] = []
    for index, item in enumerate(items):
        tied = [g for g in groups if any(same(items[i], item) for i in g)]
        groups = [g for g in groups if g not in tied]
        groups.append(sorted([*(i for g in tied for i in g), index]))
    return [[items[i] for i in g] for g in sorted(groups)]
