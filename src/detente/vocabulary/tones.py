"""The words whose sum tells the act of what somebody says."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from detente.model import Act
from detente.vocabulary.files import read_yaml

__all__ = ["Tones", "tones"]


class Tones(NamedTuple):
    """What each act weighs before a word is read, and what each word adds."""

    start: Mapping[Act, int]
    words: Mapping[str, tuple[tuple[Act, int], ...]]
    """By lemma; "@warn" is the verb of speech itself."""


@cache
def tones() -> Tones:
    """The weights of tones.yaml."""
    data = read_yaml("tones.yaml")
    found: dict[str, tuple[tuple[Act, int], ...]] = {}
    for act, weights in data["words"].items():
        for weight, listed in weights.items():
            for word in listed:
                found[word] = (*found.get(word, ()), (Act(act), weight))
    return Tones({Act(a): w for a, w in data["start"].items()}, found)
