"""What a wording says in words, and what tells it from another one."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from detente.positions.figures import Figure, figures_of, without_figures
from detente.positions.terms import meet, terms_of
from detente.vocabulary.alternatives import either
from detente.vocabulary.options import option_words
from detente.vocabulary.terms import term_words

__all__ = ["Marks", "clash", "likeness", "marks_of", "stem", "telling"]

_WORD = re.compile(r"[^\W_]+")
SHORTEST = 4
"""Letters that a word keeps at least when its ending is cut off."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The telling words of a wording, its numbers, scope and direction."""

    stems: frozenset[str]
    figures: frozenset[Figure] = frozenset()
    scope: frozenset[str] = frozenset()
    """Narrow scopes such as energy, and whether it is lasting or passing."""
    extent: frozenset[str] = frozenset()
    """full or partial."""
    places: frozenset[str] = frozenset()
    turned: bool = False
    """Whether "no" or "without" turns it round."""
    sides: frozenset[tuple[str, int]] = frozenset()
    """Which way it points on the axes of options.yaml."""
    couples: frozenset[frozenset[str]] = frozenset()
    """Words that "and" joins."""
    compounds: frozenset[frozenset[str]] = frozenset()
    """Words that stand side by side."""

    @property
    def vague(self) -> bool:
        """Whether it only points at something put forward ("the deal")."""
        return not (self.figures or self.scope or self.stems - _vague())


@lru_cache(maxsize=50_000)
def marks_of(text: str) -> Marks:
    """What a wording says; the words of the mover and of the move are not counted."""
    words, told = option_words(), terms_of(text)
    spoken = [w.casefold() for w in _WORD.findall(text)]
    return Marks(
        frozenset(map(stem, telling(text))),
        figures_of(text),
        told.narrow | told.length,
        told.extent,
        _places(text),
        any(w in words.none for w in spoken),
        frozenset(
            (axis, side)
            for axis, sides in words.opposites.items()
            for side, listed in enumerate(sides)
            if not listed.isdisjoint(spoken)
        ),
        frozenset(frozenset(map(stem, m.groups())) for m in _couple().finditer(text.casefold())),
        frozenset(frozenset(map(stem, pair)) for pair in pairwise(spoken)),
    )


def telling(text: str) -> list[str]:
    """The words that tell what is meant, in order; of words that are alike the first."""
    words = option_words()
    dull, alike = words.moves | term_words().function_words, words.alike
    plain = _phrase().sub(lambda m: f" {alike[m[0]]} ", without_figures(text).casefold())
    spoken = (w for w in _WORD.findall(plain) if len(w) > 1 and w not in dull)
    return [alike.get(w, w) for w in spoken]


def likeness(one: Marks, other: Marks) -> float:
    """How much of their telling words two wordings share, 0 to 1; 0 where they clash."""
    return 0.0 if clash(one, other) else _shared(one, other)


def clash(one: Marks, other: Marks) -> bool:
    """Whether two wordings cannot mean one thing, however alike their words are.

    They differ in place, in direction, in "no", in full or partial; or one joins by "and"
    what the other says in one ("energy and infrastructure", "energy infrastructure").
    """
    return (
        not meet(one.places, other.places)
        or not meet(one.extent, other.extent)
        or one.turned is not other.turned
        or _opposed(one.sides, other.sides)
        or _coupled(one, other)
        or _coupled(other, one)
    )


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending, so that its forms meet."""
    for ending in option_words().endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST else word


def _shared(one: Marks, other: Marks) -> float:
    count = len(one.stems) + len(other.stems)
    return 2 * len(one.stems & other.stems) / count if count else 1.0


def _opposed(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether on some axis each points one way, and not the same."""
    if not one or not other:
        return False
    for axis in {a for a, _ in one} & {a for a, _ in other}:
        if {s for a, s in one if a == axis}.isdisjoint({s for a, s in other if a == axis}):
            return True
    return False


def _coupled(one: Marks, other: Marks) -> bool:
    if not one.couples:
        return False
    apart = one.couples - one.compounds
    return bool(apart & (other.compounds - other.couples))


def _places(text: str) -> frozenset[str]:
    """The capitalised words after a preposition of place; none of a text all in capitals."""
    if text.isupper():
        return frozenset()
    found = (m[1] for m in _place().finditer(text))
    return frozenset(w.casefold() for name in found for w in _WORD.findall(name))


@cache
def _phrase() -> re.Pattern[str]:
    """What is alike and is more than one word."""
    many = (w for w in option_words().alike if not w.isalpha())
    return re.compile(rf"\b{either(many)}\b")


@cache
def _place() -> re.Pattern[str]:
    before = "|".join(map(re.escape, option_words().at_places))
    return re.compile(rf"\b(?:{before})\s+(?:the\s+)?((?:[A-Z][\w'’.-]+\s?)+)")


@cache
def _couple() -> re.Pattern[str]:
    return re.compile(r"([^\W_]+) (?:and|or) (?:[^\W_]+ )?([^\W_]+)")


@cache
def _vague() -> frozenset[str]:
    return frozenset(map(stem, option_words().vague))
