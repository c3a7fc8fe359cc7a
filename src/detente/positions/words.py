"""When the words of two items tell the same."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from math import ceil
from typing import TypeVar

from detente.vocabulary.terms import term_words

# fmt: off
__all__ = [
    "components", "least_shared", "mostly_shared", "nearly_equal", "shared_pairs",
    "shared_words", "telling_words",
]
# fmt: on

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


def shared_words(texts: Iterable[str]) -> Callable[[str], Iterable[Hashable]]:
    """For each of some texts keys, one of which is common to any two that are nearly equal.

    Of n words at least k are shared, so that two texts which are nearly equal have one of
    their n - k + 1 rarest words in common; those of few words must share all.
    """
    return _shared(texts, 1)


def shared_pairs(texts: Iterable[str]) -> Callable[[str], Iterable[Hashable]]:
    """As `shared_words`, but of two words each: more keys, with far fewer texts to each.

    Whoever shares k of n words, two at least, has two of the n - k + 2 rarest in common.
    """
    return _shared(texts, 2)


def _shared(texts: Iterable[str], together: int) -> Callable[[str], Iterable[Hashable]]:
    """Keys of so many words together, of the rarest that nearly equal texts must share."""
    common = Counter(w for text in set(texts) for w in telling_words(text))

    def keys(text: str) -> Iterable[Hashable]:
        words = telling_words(text)
        if len(words) < ENOUGH:
            return (words or text,)
        rarest = sorted(words, key=lambda w: (common[w], w))
        return combinations(rarest[: len(words) - least_shared(len(words)) + together], together)

    return keys


def least_shared(count: int) -> int:
    """How many of so many words a nearly equal text shares at least."""
    return max(ENOUGH, ceil(COMMON * LONGER * count - 1e-9))


def components(
    items: Sequence[T],
    same: Callable[[T, T], bool],
    keys: Callable[[T], Iterable[Hashable]] = lambda _: ((),),
) -> list[list[T]]:
    """Items that are tied by `same`, directly or over others; in the order given.

    `keys` narrows what is compared: no two items without a common key can be tied.
    """
    group_of: dict[int, list[int]] = {}
    sharing: dict[Hashable, list[int]] = {}
    for index, item in enumerate(items):
        home = group_of[index] = [index]
        for key in keys(item):
            for other in sharing.setdefault(key, []):
                if group_of[other] is not home and same(items[other], item):
                    home = _joined(group_of, group_of[other], home)
            sharing[key].append(index)
    groups = {id(g): g for g in group_of.values()}.values()
    return [[items[i] for i in g] for g in sorted(sorted(g) for g in groups)]


def _joined(group_of: dict[int, list[int]], one: list[int], other: list[int]) -> list[int]:
    large, small = (one, other) if len(one) >= len(other) else (other, one)
    large += small
    group_of |= dict.fromkeys(small, large)
    return large
