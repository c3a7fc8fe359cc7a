"""By what name a carrier goes: a reporter of an outlet is that outlet."""

import re
from collections.abc import Iterable
from functools import lru_cache

from detente.model import Source, SourceKind
from detente.positions.identities import identities
from detente.vocabulary.outlets import find_outlet
from detente.vocabulary.parties import demonym

__all__ = ["house", "known_as", "named_words"]

CARRIERS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.MEDIA, SourceKind.BROADCAST})
LONGEST = 4
"""Words of the longest outlet's name that is looked for within other words."""
_WORD = re.compile(r"[\w.&-]+(?:['’]s?)?")


def known_as(links: Iterable[Source]) -> dict[str, str]:
    """For each name of some links the one by which its bearer goes."""
    told = list(links)
    found = identities(link.name for link in told)
    housed = {n: h for n in {k.name for k in told if k.kind in CARRIERS} if (h := house(n))}
    return found | housed


@lru_cache(maxsize=20_000)
def house(name: str) -> str:
    """The listed outlet that a carrier's name means or belongs to; empty for none.

    "Axios' Jo Example" belongs to Axios. A name that goes on is another outlet's: "Sky
    News Arabia" is not Sky News.
    """
    if outlet := find_outlet(name):
        return outlet.name
    words = _WORD.findall(name.replace("\u00a0", " "))
    for length in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            before, after = words[:start], words[start + length :]
            if _goes_on(run, before, after):
                continue
            bare = " ".join([*run[:-1], _owned(run[-1])])
            if bare[:1].isupper() and (outlet := find_outlet(bare)):
                return outlet.name
    return ""


@lru_cache(maxsize=20_000)
def named_words(name: str) -> frozenset[str]:
    """The words that make a carrier's name: capitalised, or numbers; none for a people's."""
    words = (_owned(word) for word in _WORD.findall(name))
    return frozenset(
        w.casefold() for w in words if (w[:1].isupper() or w.isdigit()) and not demonym(w)
    )


def _goes_on(run: list[str], before: list[str], after: list[str]) -> bool:
    """Whether a longer name begins before some words or ends after them."""
    owner = run[-1] != _owned(run[-1])
    return (bool(before) and before[-1][:1].isupper()) or (
        bool(after) and after[0][:1].isupper() and not owner
    )


def _owned(word: str) -> str:
    """A word without its possessive."""
    return re.sub(r"['’]s?$", "", word)
