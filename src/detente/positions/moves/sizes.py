"""How much of what a wording names, and where two wordings differ in that alone."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from detente.positions.figures import COUNT, DAYS, PERCENT, places_of
from detente.vocabulary.moves import move_rules
from detente.vocabulary.terms import term_words

__all__ = ["DAYS", "Differing", "PERCENT", "Sizes", "differing", "sizes"]

_RATES = frozenset({1.0, 365.0})
"""So long is a day or a year in "so much a day"."""
_LEAST = 4
"""Letters of a noun that is counted at least: "5 pm" counts nothing."""
Sizes = Mapping[str, Mapping[float, str]]
"""By what is measured, each amount with the words that tell it."""


class Differing(NamedTuple):
    """One measure in which two wordings tell different amounts."""

    unit: str
    one: float
    other: float
    one_words: str
    other_words: str


@lru_cache(maxsize=20_000)
def sizes(text: str) -> Sizes:
    """The amounts that a wording tells: days, percent, money, and what is counted.

    "5/8 percentage points" and "1-1/8 points" are percent; a count goes by its noun.
    """
    found: dict[str, dict[float, str]] = {}
    for figure, start, end in places_of(text):
        if figure.kind == DAYS:
            if figure.value not in _RATES:
                found.setdefault(DAYS, {})[figure.value] = f"{figure.value:g} days"
            continue
        rest = _rest(text, end)
        units = list(_nouns(rest)) if figure.kind == COUNT else [figure.kind]
        words = " ".join([text[start:end].strip(), *_told(rest, figure.kind)])
        for unit in units:
            found.setdefault(unit, {}).setdefault(figure.value, words)
    return found


def differing(one: str, other: str) -> Differing | None:
    """The first measure that both tell once, with different amounts; None where none is."""
    a, b = sizes(one), sizes(other)
    for unit in sorted(a.keys() & b.keys(), key=lambda u: (u not in (DAYS, PERCENT), u)):
        if len(a[unit]) == len(b[unit]) == 1 and a[unit].keys() != b[unit].keys():
            (x, x_words), (y, y_words) = *a[unit].items(), *b[unit].items()
            return Differing(unit, x, y, x_words, y_words)
    return None


def _rest(text: str, end: int) -> list[str]:
    """The two words after a number, as far as no mark stands between."""
    following = re.match(r"(?:[\s-]+[A-Za-z][A-Za-z'’]*){0,2}", text[end:])
    return re.split(r"[\s-]+", following[0].strip(" -\n")) if following and following[0] else []


def _told(rest: list[str], kind: str) -> Iterator[str]:
    """Of the words after a number those that belong to it."""
    for word in rest:
        counted = kind == COUNT and word.lower() not in term_words().function_words
        if counted or (kind == PERCENT and word.lower() in move_rules().percent):
            yield word
        else:
            return


def _nouns(words: list[str]) -> Iterator[str]:
    for word in map(str.lower, words):
        if word in term_words().function_words or word in term_words().units:
            return
        if word.removesuffix("s") in term_words().units or len(word) < _LEAST:
            return
        yield word.removesuffix("s")
