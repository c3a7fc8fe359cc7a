"""Whose voice a source is, and how an unnamed one is described."""

import re
from datetime import date
from functools import lru_cache

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Source, SourceKind
from detente.vocabulary.anonymity import anonymity, numbers
from detente.vocabulary.metonyms import MetonymKind, get_metonym
from detente.vocabulary.offices import persons
from detente.vocabulary.parties import demonym, lookup
from detente.vocabulary.roles import RoleKind, get_role
from detente.vocabulary.roots import root_rules
from detente.vocabulary.terms import term_words

__all__ = ["described", "side_of", "side_told", "unnamed_voice", "voice"]

VOICES = frozenset({SourceKind.OFFICIAL, SourceKind.DOCUMENT, SourceKind.ANONYMOUS})
SPEAKING = frozenset(
    {
        RoleKind.GOVERNMENT,
        RoleKind.MILITARY,
        RoleKind.PARLIAMENT,
        RoleKind.MEDIATOR,
        RoleKind.SOURCE,
    }
)
LONGEST = 4
"""Words of the longest name that is looked for."""
_WORD = re.compile(r"[\w.-]+")
_SOME = re.compile(r"(?:an?|one|some|several|another|\d+)\b|[a-z]+s\b", re.IGNORECASE)
"""How words for somebody not named begin: "a senior", "two", "officials"."""


def side_of(link: Source, day: date | None = None) -> str:
    """The party whose voice a source is; empty where it is nobody's or not told."""
    if link.kind not in VOICES:
        return ""
    if link.party or link.kind is not SourceKind.OFFICIAL:
        return "" if link.party in (INDEPENDENT, UNKNOWN_PARTY) else link.party
    return side_told(link.name, day)


@lru_cache(maxsize=20_000)
def side_told(name: str, day: date | None = None) -> str:
    """The party that the words for somebody tell: a name, its people, a seat, an office."""
    words = re.sub(r"['’]s?\b", "", name.replace("\u00a0", " ")).split()
    for length in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if party := _party(" ".join(words[start : start + length]), day):
                return party
    return ""


def _party(words: str, day: date | None) -> str:
    if not words[:1].isupper():
        return ""
    named = lookup(words)
    if len(named) == 1:
        return named[0].name
    if people := demonym(words):
        return people.name
    place = get_metonym(words)
    if place and place.kind is MetonymKind.SEAT:
        return place.party
    held = {holder.party for holder in persons(words, day)}
    return held.pop() if len(held) == 1 else ""


@lru_cache(maxsize=20_000)
def described(name: str) -> frozenset[str]:
    """What tells an unnamed source from others: "US" of "two senior US officials"."""
    lists = anonymity()
    common = lists["sources"] | lists["officials"] | lists["frames"] | root_rules().generic
    common |= term_words().function_words
    words = (w.casefold().strip(".-") for w in _WORD.findall(name))
    return frozenset(
        w
        for w in words
        if w and not w.isdigit() and w not in numbers() and not {w, w.removesuffix("s")} & common
    )


@lru_cache(maxsize=20_000)
def voice(name: str) -> bool:
    """Whether some words for who moves mean people who speak, not the party as such."""
    roles = (get_role(w.strip(".")) for w in _WORD.findall(name))
    return any(r is not None and r.kind in SPEAKING for r in roles) or bool(persons(name))


@lru_cache(maxsize=20_000)
def unnamed_voice(name: str) -> bool:
    """Whether they mean somebody who speaks and is not named: "a senior official".

    A spokesman speaks openly in his principal's name, named or not.
    """
    words = _WORD.findall(name)
    if not words or not voice(name) or any(map(persons, (name, *words))):
        return False
    if any(role.voice for word in words if (role := get_role(word))):
        return False
    return words[0].casefold() in numbers() or bool(_SOME.match(words[0]))
