"""The words that tie one move to another, and what they open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.vocabulary.alternatives import either_phrase
from detente.vocabulary.files import read_yaml

__all__ = [
    "ConditionWords",
    "Cue",
    "condition_words",
    "cue_apart",
    "cue_before",
    "cue_in",
    "opening_cue",
]


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """What conditions.yaml lists beside its cues."""

    listed: frozenset[str]
    """What points at a list that follows ("the following")."""
    empty: frozenset[str]
    negations: re.Pattern[str]
    lasts: re.Pattern[str]
    own: frozenset[str]
    others: frozenset[str]
    beside: frozenset[str]
    held: frozenset[str]
    broad: frozenset[str]
    purposes: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """An opening word with the name of its list and its place in a text."""

    name: str
    start: int
    end: int


@cache
def condition_words() -> ConditionWords:
    """The words of conditions.yaml that are no cues."""
    rows = read_yaml("conditions.yaml")
    sets = ("listed", "empty", "own", "others", "beside", "held", "broad")
    return ConditionWords(
        negations=re.compile(rf"\b{either_phrase(rows['negations'])}\b|n['’]t\b", re.I),
        lasts=re.compile(rf"\b{either_phrase(rows['lasts'])}\b", re.I),
        purposes=re.compile(rf"{either_phrase(rows['purposes'])}\b", re.I),
        **{name: frozenset(w.casefold() for w in rows[name]) for name in sets},
    )


def opening_cue(text: str) -> Cue | None:
    """The cue with which a condition begins."""
    found = _any().match(text)
    return _cue(found) if found else None


def cue_before(text: str) -> Cue | None:
    """The cue with which the text before a condition ends."""
    found = _last().search(text.rstrip())
    return _cue(found) if found else None


def cue_apart(text: str) -> Cue | None:
    """The cue in "only ... after", the word "only" apart from it, near the beginning."""
    found = _apart().match(text)
    return _cue(found) if found else None


def cue_in(text: str) -> Cue | None:
    """The first cue in running text that can open nothing but a condition."""
    found = _sure().search(text)
    return _cue(found) if found else None


def _cue(found: re.Match[str]) -> Cue:
    return Cue(_names()[" ".join(found[1].split()).casefold()], found.start(1), found.end(1))


@cache
def _names() -> Mapping[str, str]:
    return {
        word.casefold(): name
        for name, words in read_yaml("conditions.yaml")["cues"].items()
        for word in words
    }


@cache
def _any() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*({either_phrase(_names())})\b", re.I)


@cache
def _last() -> re.Pattern[str]:
    return re.compile(rf"\b({either_phrase(_names())})$", re.I)


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(r"[^.;]{0,40}?\bonly\b[^.;]{1,60}?\b(after|if|when|once)\b", re.I)


@cache
def _sure() -> re.Pattern[str]:
    plain = {word.casefold() for word in read_yaml("conditions.yaml")["plain"]}
    return re.compile(rf"\b({either_phrase(w for w in _names() if w not in plain)})\b", re.I)
