"""The parties that plain words name, without a parse."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from detente.vocabulary.metonyms import MetonymKind, get_metonym
from detente.vocabulary.parties import PARTIES, demonym, is_ambiguous, lookup
from detente.vocabulary.surface import plain

__all__ = ["Named", "mostly_capitals", "parties_named"]

LONGEST = 5
"""Words of a name at most."""
CAPITALS = 0.8
"""Share of capitals from which a text counts as set in capitals."""
_TOKEN = re.compile(r"\w[\w.'’&-]*")
_GAP = re.compile(r"[ \n\u00a0]+")
_STANDS = frozenset({MetonymKind.SEAT, MetonymKind.CAPITAL})


class Named(NamedTuple):
    """One party where a text names it."""

    start: int
    end: int
    party: str
    adjective: bool
    """Whether it is named by a word for its people or things ("Israeli")."""
    place: bool
    """Whether it is named by a capital or a seat of power."""


def parties_named(text: str, known: Mapping[str, str] | None = None) -> tuple[Named, ...]:
    """Every party that some words name, in text order.

    `known` adds the record's own writings in small letters, with their parties. A writing
    that needs context ("Georgia", "Jordan") counts only where the record knows it.
    """
    caps = mostly_capitals(text)
    tokens = list(_TOKEN.finditer(text))
    found, i = [], 0
    while i < len(tokens):
        named = _longest(text, tokens, i, caps, known or {}) if _may_begin(tokens[i][0]) else None
        if named is None:
            i += 1
            continue
        count, one = named
        found.append(one)
        i += count
    return tuple(found)


def mostly_capitals(text: str) -> bool:
    """Whether a text is set in capitals, as wires once were."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > LONGEST and sum(map(str.isupper, letters)) >= CAPITALS * len(letters)


def _longest(
    text: str, tokens: list[re.Match[str]], i: int, caps: bool, known: Mapping[str, str]
) -> tuple[int, Named] | None:
    start = tokens[i].start()
    for count in range(min(LONGEST, len(tokens) - i), 0, -1):
        last = tokens[i + count - 1]
        between = (text[a.end() : b.start()] for a, b in pairwise(tokens[i : i + count]))
        if not all(_GAP.fullmatch(gap) for gap in between):
            continue
        surface = " ".join(text[start : last.end()].split())
        own = known.get(plain(surface).casefold(), "")
        party, adjective, place = (own, False, False) if own else _meant(surface, caps)
        whole = adjective or place or caps or party == plain(surface)
        if party and (whole or count > 1 or not _goes_on(text, last, tokens[i + count :])):
            return count, Named(start, last.end(), party, adjective, place)
    return None


def _goes_on(text: str, last: re.Match[str], rest: list[re.Match[str]]) -> bool:
    """Whether a lone name is but the first of a person's ("Abbas" of "Abbas Araghchi")."""
    if not rest or last[0].isupper() or last[0].endswith(("'s", "’s")):
        return False
    word = rest[0][0]
    gap = text[last.end() : rest[0].start()]
    return bool(_GAP.fullmatch(gap)) and word[0].isupper() and not word.isupper()


def _may_begin(word: str) -> bool:
    return word[0].isupper() or word.casefold() in _small()


@lru_cache(maxsize=50_000)
def _meant(surface: str, caps: bool) -> tuple[str, bool, bool]:
    """The one party that a writing means, whether by an adjective, whether by a place."""
    shown = surface.title() if caps else surface
    if not is_ambiguous(surface) and not is_ambiguous(shown):
        found = lookup(surface, caps and "." not in surface.rstrip("."))
        if len(found) == 1:
            return found[0].name, False, False
    place = get_metonym(shown)
    if place is not None and place.kind in _STANDS and place.party:
        return place.party, False, True
    people = demonym(shown)
    return (people.name, True, False) if people else ("", False, False)


@cache
def _small() -> frozenset[str]:
    """First words of collectives by a common noun, which may stand in small letters."""
    writings = (w for p in PARTIES.values() if p.generic for w in (p.name, *p.aliases))
    return frozenset(w.split()[0].casefold() for w in writings)
