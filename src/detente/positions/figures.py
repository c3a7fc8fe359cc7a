"""The numbers of a wording: durations, sums, shares, counts, exchanges."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from detente.vocabulary.alternatives import either
from detente.vocabulary.calendar import months
from detente.vocabulary.options import option_words
from detente.vocabulary.terms import term_words

__all__ = [
    "COUNT",
    "DAYS",
    "Figure",
    "PERCENT",
    "Place",
    "exact",
    "figures_of",
    "places_of",
    "without_figures",
]

DAYS = "days"
PERCENT = "percent"
COUNT = "count"
_EXCHANGE = re.compile(r"\b(\d[\d,]*)-for-(\d[\d,]*)\b", re.IGNORECASE)
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """One number with what it counts."""

    kind: str
    """days, percent, count, the plural of a currency, or "for N" of an exchange."""
    value: float
    rounded: bool = False
    """Whether the wording says that it is about so much."""


class Place(NamedTuple):
    """A number where a wording tells it."""

    figure: Figure
    start: int
    end: int


def places_of(text: str) -> Iterator[Place]:
    """Each number that tells how long, how much or how many, exchanges left out."""
    rest = _EXCHANGE.sub(lambda m: " " * len(m.group()), text)
    for figure, match in _figures(rest):
        yield Place(figure, match.start(), match.end())


@lru_cache(maxsize=20_000)
def figures_of(text: str) -> frozenset[Figure]:
    """The numbers that tell how long, how much or how many; no dates and no times."""
    found = {Figure(f"for {_plain(m[2]):g}", _plain(m[1])) for m in _EXCHANGE.finditer(text)}
    rest = _EXCHANGE.sub(" ", text)
    return frozenset(found | {figure for figure, _ in _figures(rest)})


def without_figures(text: str) -> str:
    """The text without the words and marks of its numbers."""
    rest = _EXCHANGE.sub(" ", text)
    for _, match in reversed([*_figures(rest)]):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return rest


def exact(rounded: Figure, told: Iterable[Figure]) -> Figure:
    """The exact number that a rounded one means, the nearest of those told.

    Itself where none of its kind is near enough; the smaller of two equally near.
    """
    if not rounded.rounded:
        return rounded
    near = option_words().tolerance * rounded.value
    fit = [
        f
        for f in told
        if f.kind == rounded.kind and not f.rounded and abs(f.value - rounded.value) <= near
    ]
    plain = Figure(rounded.kind, rounded.value)
    return min(fit, key=lambda f: (abs(f.value - rounded.value), f.value), default=plain)


def _figures(text: str) -> Iterator[tuple[Figure, re.Match[str]]]:
    for match in _number().finditer(text):
        word = match["number"].lower()
        if _is_time(text, match):
            continue
        count = _value(word) * option_words().magnitudes.get((match["size"] or "").lower(), 1)
        kind, scale = _kind((match["sign"] or match["unit"] or "").lower())
        if kind == COUNT and "/" in word:  # a fraction is one of points, or a share
            kind = PERCENT
        if kind != COUNT or _counts(text, match, count):
            yield Figure(kind, count * scale, _is_rounded(text[: match.start()])), match


def _kind(mark: str) -> tuple[str, float]:
    """What a mark counts, and how much one of it is."""
    words, units = option_words(), term_words().units
    if mark in words.shares:
        return PERCENT, 1
    for name, marks in words.currencies.items():
        if mark in marks:
            return name, 1
    unit = mark if mark in units else mark.removesuffix("s")
    return (DAYS, units[unit]) if unit in units else (COUNT, 1)


def _counts(text: str, match: re.Match[str], value: float) -> bool:
    """Whether a bare number counts something that is asked or given."""
    word, after = match["number"].lower(), text[match.end() :].lower()
    if word in ("a", "one", "1") or (match["size"] is None and value in _YEARS and "," not in word):
        return False
    following = re.match(r"[\s-]*([a-z]+)", after)
    noun = following[1] if following else ""
    return bool(match["size"] or (noun and noun not in option_words().uncounted))


def _is_time(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()].lower(), text[match.end() :].lower()
    return bool(_aside(False).search(before) or _aside(True).match(after))


def _is_rounded(before: str) -> bool:
    return bool(_rounding().search(before))


def _value(word: str) -> float:
    numbers = term_words().numbers
    if word in numbers:
        return numbers[word]
    if "/" in word:
        *whole, part = re.split(r"[\s-]", word)
        over, under = part.split("/")
        return sum(map(_plain, whole)) + (_plain(over) / (_plain(under) or 1))
    return _plain(word)


def _plain(digits: str) -> float:
    return float(digits.replace(",", "") or 0)


@cache
def _number() -> re.Pattern[str]:
    words, terms = option_words(), term_words()
    signs = [m for marks in words.currencies.values() for m in marks if not m.isalpha()]
    marks = [m for marks in words.currencies.values() for m in marks if m.isalpha()]
    units = [*(f"{u}s" for u in terms.units), *terms.units, *marks, *words.shares]
    number = rf"(?:\d+[\s-])?\d+/\d+|\d[\d,]*(?:\.\d+)?|{either(terms.numbers)}"
    return re.compile(
        rf"(?<![\w./])(?:(?P<sign>{either(signs)})\s?)?(?P<number>{number})(?![\d/])"
        rf"(?:[\s-]?(?P<size>{either(words.magnitudes)})(?![a-z]))?"
        rf"(?:[\s-]*(?P<unit>{either(units)})(?![a-z]))?(?![a-z])",
        re.IGNORECASE,
    )


@cache
def _rounding() -> re.Pattern[str]:
    return re.compile(rf"\b{either(option_words().rounding)}(?:\s+\S+)?\s+$", re.IGNORECASE)


@cache
def _aside(after: bool) -> re.Pattern[str]:
    words = option_words().aside_after if after else option_words().aside_before
    told = either((*words, *months()))
    return re.compile(rf"[\s-]*{told}(?![a-z])" if after else rf"\b{told}\.?\s+$")
