"""Amounts, durations and scopes in a wording, and whether two fit."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from detente.model import Statement
from detente.positions.figures import COUNT, DAYS, figures_of
from detente.vocabulary.terms import term_words

__all__ = [
    "Terms",
    "any_of",
    "fits",
    "joined_terms",
    "meet",
    "shares",
    "terms_of",
    "told_in",
    "wording",
]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a wording fixes; an empty set leaves it open."""

    days: frozenset[float] = frozenset()
    """Durations in days."""
    amounts: frozenset[str] = frozenset()
    """Sums, shares and exchanges ("25 percent", "1000 for 1000")."""
    narrow: frozenset[str] = frozenset()
    """Scopes such as energy or sea: another scope is another thing."""
    length: frozenset[str] = frozenset()
    """lasting or passing."""
    extent: frozenset[str] = frozenset()
    """full or partial."""

    @property
    def told(self) -> bool:
        """Whether a duration, an amount, a narrow scope or the full one is told."""
        return bool(self.days or self.amounts or self.narrow or "full" in self.extent)


def wording(statement: Statement) -> str:
    """The words that tell the content: the content span, else the whole span."""
    return (statement.content or statement.span).exact


@lru_cache(maxsize=20_000)
def terms_of(text: str) -> Terms:
    """The terms that a wording fixes."""
    words, figures = term_words(), figures_of(text)
    return Terms(
        frozenset(f.value for f in figures if f.kind == DAYS),
        frozenset(f"{f.value:g} {f.kind}" for f in figures if f.kind not in (DAYS, COUNT)),
        _scopes(words.narrow, text),
        _extents(words.length, text),
        _extents(words.extent, text),
    )


def fits(one: Terms, other: Terms) -> bool:
    """Whether two wordings can mean the same thing: nothing told clashes.

    A narrow scope clashes with another one, and with none where the other wording
    tells a duration or an amount: an energy truce is not the 30-day one.
    """
    return (
        meet(one.days, other.days)
        and (one.narrow == other.narrow or not (one.told and other.told))
        and meet(one.amounts, other.amounts)
        and meet(one.length, other.length)
        and meet(one.extent, other.extent)
        and not (one.days and "lasting" in other.length)
        and not (other.days and "lasting" in one.length)
    )


def shares(one: Terms, other: Terms) -> bool:
    """Whether two wordings that fit have something told in common."""
    common = (
        one.days & other.days,
        one.amounts & other.amounts,
        one.narrow & other.narrow,
        one.extent & other.extent & {"full"},
    )
    return any(common) and fits(one, other)


def told_in(terms: Terms) -> frozenset[Hashable]:
    """What wordings that share something told have one of in common, at least."""
    narrow = (("narrow", n) for n in terms.narrow)
    full = {"full"} & terms.extent
    return frozenset((*terms.days, *terms.amounts, *narrow, *full))


def joined_terms(one: Terms, other: Terms) -> Terms:
    """What either of two wordings of one thing fixes."""
    return Terms(
        one.days | other.days,
        one.amounts | other.amounts,
        one.narrow | other.narrow,
        one.length | other.length,
        one.extent | other.extent,
    )


def meet(one: frozenset[float] | frozenset[str], other: frozenset[float] | frozenset[str]) -> bool:
    """Whether two sets have anything in common, as far as both tell anything."""
    return not one or not other or not one.isdisjoint(other)


def _scopes(listed: Mapping[str, tuple[str, ...]], text: str) -> frozenset[str]:
    return frozenset(name for name, words in listed.items() if any_of(words).search(text))


def _extents(listed: Mapping[str, tuple[str, ...]], text: str) -> frozenset[str]:
    """What is said of a truce, not of "a lasting peace"."""
    return frozenset(name for name, words in listed.items() if _extent(words).search(text))


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of some words or phrases, whole and in any case."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _extent(words: tuple[str, ...]) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, term_words().truces))
    before = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{before})\s+(?:[\w-]+\s+){{0,2}}?(?:{nouns})\b", re.IGNORECASE)
