"""Whether two outlets tell something in the same words of their own."""

import re

from detente.model import Span
from detente.vocabulary.roots import root_rules

__all__ = ["Grams", "grams", "own_words", "repeats"]

GRAM = 4
"""Words in a row that are looked for in both."""
SHARED = 0.5
"""Share of the shorter one's runs of words that the other must have."""
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|^[^“”]*”|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)")
Grams = frozenset[tuple[str, ...]]
"""Runs of words."""


def own_words(span: Span, text: str = "") -> tuple[str, ...]:
    """The words at a place with those around it, without what is quoted.

    Empty where too few are left to be more than chance: what a party said in public all
    outlets print alike. Without the text a quotation that begins far before is not seen.
    """
    place = span
    if span.holds(text):
        first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        paragraph = text[first : last if last >= 0 else len(text)]
        bare = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), paragraph)
        place = Span.of(bare, span.start - first, span.end - first)
    before, after = place.prefix.split(" ", 1)[-1], place.suffix.rsplit(" ", 1)[0]
    unquoted = _QUOTED.sub(" ", f"{before}{place.exact}{after}")
    words = tuple(_WORD.findall(unquoted.casefold()))
    return words if len(words) >= root_rules().sentence else ()


def grams(words: tuple[str, ...]) -> Grams:
    """Every run of a few words."""
    return frozenset(words[i : i + GRAM] for i in range(len(words) - GRAM + 1))


def repeats(one: Grams, other: Grams) -> bool:
    """Whether most runs of words of the shorter text stand in the other."""
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SHARED * shorter
