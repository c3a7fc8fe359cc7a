"""How much of what a wording names, and where two wordings differ in that alone."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from detente.positions.terms import terms_of
from detente.vocabulary.moves import move_rules
from detente.vocabulary.terms import term_words

__all__ = ["DAYS", "Differing", "PERCENT", "Sizes", "differing", "sizes"]

DAYS = "days"
PERCENT = "percent"
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
    for day in sorted(terms_of(text).days - _RATES):
        found.setdefault(DAYS, {})[day] = f"{day:g} days"
    for match in _pattern().finditer(text):
        value = _value(match["number"]) * move_rules().times.get((match["times"] or "").lower(), 1)
        for unit in _units(match):
            found.setdefault(unit, {}).setdefault(value, _words(match))
    return found


def differing(one: str, other: str) -> Differing | None:
    """The first measure that both tell once, with different amounts; None where none is."""
    a, b = sizes(one), sizes(other)
    for unit in sorted(a.keys() & b.keys(), key=lambda u: (u not in (DAYS, PERCENT), u)):
        if len(a[unit]) == len(b[unit]) == 1 and a[unit].keys() != b[unit].keys():
            (x, x_words), (y, y_words) = *a[unit].items(), *b[unit].items()
            return Differing(unit, x, y, x_words, y_words)
    return None


def _units(match: re.Match[str]) -> Iterator[str]:
    rules = move_rules()
    words = (match["rest"] or "").lower().replace("-", " ").split()
    money = [rules.money[w] for w in (match["sign"] or "", *words) if w in rules.money]
    if money:
        yield money[0]
    elif match["percent"] or not set(rules.percent).isdisjoint(words):
        yield PERCENT
    elif not match["times"] or words:
        yield from _nouns(words)


def _words(match: re.Match[str]) -> str:
    """The words of an amount, without those at the end that point on."""
    words = match.group().split()
    while len(words) > 1 and words[-1].lower() in term_words().function_words:
        words.pop()
    return " ".join(words)


def _nouns(words: list[str]) -> Iterator[str]:
    for word in words:
        if word in term_words().function_words or word in term_words().units:
            return
        if word.removesuffix("s") in term_words().units or len(word) < _LEAST:
            return
        yield word.removesuffix("s")


def _value(number: str) -> float:
    words = term_words().numbers
    if number.lower() in words:
        return float(words[number.lower()])
    whole, _, part = number.rpartition("-")
    if "/" in part:
        above, below = part.split("/")
        return float(whole or 0) + int(above) / max(int(below), 1)
    return float(part.replace(",", "").rstrip(".") or 0)


@cache
def _pattern() -> re.Pattern[str]:
    rules = move_rules()
    words = "|".join(w for w in sorted(term_words().numbers, key=len, reverse=True) if len(w) > 1)
    signs = "".join(re.escape(w) for w in rules.money if not w.isalpha())
    times = "|".join(sorted(rules.times, key=len, reverse=True))
    return re.compile(
        rf"(?P<sign>[{signs}])?\s?(?<![\w/.,])(?P<number>\d+-\d+/\d+|\d+/\d+|\d+(?:,\d{{3}})*(?:\.\d+)?"
        rf"|(?:{words})\b)(?:ths?\b)?(?:[\s-]+(?P<times>{times})\b)?(?P<percent>\s?%)?"
        r"(?P<rest>(?:[\s-]+[A-Za-z][A-Za-z'’]*){0,2})",
        re.IGNORECASE,
    )
