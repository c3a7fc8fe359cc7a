"""When two names of sources name one and the same."""

import re
from collections.abc import Iterable
from functools import lru_cache

from detente.positions.words import components
from detente.vocabulary.terms import term_words

__all__ = ["identities", "plain"]

_DIGITS = re.compile(r"\d+")
_PERSON = re.compile(r"(?:[A-Z][\w.-]+ )+[A-Z][\w-]+$")
_WORD = re.compile(r"[\w-]+")


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """A name in small letters, without article, with its small numbers as words."""
    numbers = {str(n): w for w, n in term_words().numbers.items() if len(w) > 1}
    line = " ".join(name.replace("’", "'").casefold().split())
    line = _DIGITS.sub(lambda m: numbers.get(m.group(), m.group()), line)
    return line.removeprefix("the ").removesuffix(".")


def identities(names: Iterable[str]) -> dict[str, str]:
    """For each name, the one by which its bearer goes.

    A bearer of two capitalised names or more is one under any title: "envoy Steve Witkoff"
    is "US Special Envoy Steve Witkoff". A last name alone is its only bearer's. Of the
    writings the shortest stands for all.
    """
    groups = components(sorted(set(names)), _same, lambda n: (plain(n), *_bearer(n)))
    by_last: dict[str, list[list[str]]] = {}
    for same in groups:
        for last in {b[-1] for b in map(_bearer, same) if b}:
            by_last.setdefault(last, []).append(same)
    found: dict[str, str] = {}
    for same in groups:
        bearer = _only_bearer(same[0], by_last) if len(same) == 1 else None
        writings = [*same, *(bearer or ())]
        one = min(writings, key=lambda n: (len(_bearer(n)) == 0, len(plain(n)), plain(n), n))
        found |= dict.fromkeys(same, one)
    return found


def _only_bearer(name: str, by_last: dict[str, list[list[str]]]) -> list[str] | None:
    """The one group of writings that end with a last name."""
    bearers = by_last.get(name.casefold(), [])
    return bearers[0] if len(bearers) == 1 else None


def _same(one: str, other: str) -> bool:
    if plain(one) == plain(other):
        return True
    a, b = set(_bearer(one)), set(_bearer(other))
    return bool(a and b) and (a <= b or b <= a)


@lru_cache(maxsize=20_000)
def _bearer(name: str) -> tuple[str, ...]:
    """The capitalised words at the end of a name, if there are two or more."""
    found = _PERSON.search(name.replace("’s", "").replace("'s", "").replace("'", ""))
    return tuple(_WORD.findall(found.group().casefold())) if found else ()
