"""The words by which a party tells what it will not touch, needs or would give."""

import re
from functools import cache

from detente.vocabulary.alternatives import either_phrase
from detente.vocabulary.files import read_yaml

__all__ = ["opens_purpose", "speaks_for_itself", "stake_cue"]


def stake_cue(kind: str, words: str) -> re.Match[str] | None:
    """The first cue of a kind in some words: "red line", "stated interest", "would be given"."""
    return _cues(kind).search(words)


def opens_purpose(cue: str) -> bool:
    """Whether what follows a cue is itself the interest ("so that ...")."""
    return " ".join(cue.split()).casefold() in _purposes()


def speaks_for_itself(words: str) -> bool:
    """Whether some words are in the first person ("we", "our")."""
    return _cues("first person").search(words) is not None


@cache
def _purposes() -> frozenset[str]:
    return frozenset(read_yaml("stakes.yaml")["purposes"])


@cache
def _cues(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either_phrase(read_yaml('stakes.yaml')[kind])}(?!\w)", re.I)
