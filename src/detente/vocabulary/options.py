"""The words that tell one option on an issue from another."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["OptionWords", "option_words"]


@dataclass(frozen=True, slots=True)
class OptionWords:
    """Rounding, sums, shares, opposites and moves, as options.yaml lists them."""

    rounding: tuple[str, ...]
    tolerance: float
    """How far a rounded number may be from what it means, as a share of it."""
    currencies: Mapping[str, tuple[str, ...]]
    """Marks of each currency, by its name in the plural."""
    magnitudes: Mapping[str, float]
    shares: tuple[str, ...]
    aside_after: tuple[str, ...]
    """Words after a number that tells a time, and no length or count."""
    aside_before: tuple[str, ...]
    uncounted: frozenset[str]
    """Nouns after a number that count no thing asked or given."""
    none: tuple[str, ...]
    """Words that turn a content round."""
    opposites: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    """The two sides of each axis."""
    endings: tuple[str, ...]
    """What is cut off the end of a word, the longest first."""
    alike: Mapping[str, str]
    """For each word or phrase the one that stands for it."""
    vague: frozenset[str]
    """Words that point at something put forward, and alone tell no option."""
    at_places: tuple[str, ...]
    moves: frozenset[str]
    """Words that tell who moves how, and not what."""


@cache
def option_words() -> OptionWords:
    """The words of options.yaml."""
    rows = read_yaml("options.yaml")
    return OptionWords(
        rounding=tuple(rows["rounding"]),
        tolerance=rows["tolerance"],
        currencies={name: tuple(marks) for name, marks in rows["currencies"].items()},
        magnitudes=rows["magnitudes"],
        shares=tuple(rows["shares"]),
        aside_after=tuple(rows["aside_after"]),
        aside_before=tuple(rows["aside_before"]),
        uncounted=frozenset(rows["uncounted"]),
        none=tuple(rows["none"]),
        opposites={
            axis: (frozenset(sides[0]), frozenset(sides[1]))
            for axis, sides in rows["opposites"].items()
        },
        endings=tuple(rows["endings"]),
        alike={word: same[0] for same in rows["alike"] for word in same},
        vague=frozenset(rows["vague"]),
        at_places=tuple(rows["at_places"]),
        moves=frozenset(rows["moves"]),
    )
