"""Rules of what moved: how hard states are, telling words, spans of days."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.model import State
from detente.vocabulary.alternatives import either
from detente.vocabulary.files import read_yaml

__all__ = ["MoveRules", "any_word", "move_rules"]


SHORTLY = 4
"""So many words before a cue can avert it."""


@dataclass(frozen=True, slots=True)
class MoveRules:
    """What moves.yaml lays down."""

    hardness: Mapping[State, int]
    """The higher the harder; states without a number are on no scale."""
    waiting: frozenset[State]
    reversals: Mapping[State, frozenset[State]]
    cues: Mapping[str, tuple[str, ...]]
    """softening, hardening, red_line, near, far and bounds."""
    averted: frozenset[str]
    """Words shortly before a cue by which it is not so."""
    silence: int
    """Days without a word after which a stand has fallen silent."""
    told_on: int
    """Days on which it must have been told before."""
    calm: int
    """Days without a threat after which the next one is a move."""
    denial: int
    """Days within which a denial bears on what was told."""
    percent: tuple[str, ...]
    reasons: Mapping[str, str]

    def reason(self, rule: str, **told: object) -> str:
        """A rule in words."""
        return self.reasons[rule].format(**told)

    def cue(self, kind: str, text: str) -> str:
        """The first telling words of a kind in a text; empty where there are none.

        "To avoid an impasse" has none of an impasse.
        """
        for found in any_word(self.cues[kind]).finditer(text):
            before = text[: found.start()].lower().split()[-SHORTLY:]
            if self.averted.isdisjoint(before):
                return found.group()
        return ""


@cache
def move_rules() -> MoveRules:
    """The rules of moves.yaml."""
    data = read_yaml("moves.yaml")
    kinds = ("softening", "hardening", "red_line", "near", "far", "bounds")
    turned = data["reversals"].items()
    return MoveRules(
        {State(s): n for s, n in data["hardness"].items()},
        frozenset(map(State, data["waiting"])),
        {State(s): frozenset(map(State, others)) for s, others in turned},
        {kind: tuple(data[kind]) for kind in kinds},
        frozenset(data["averted"]),
        data["silence"]["days"],
        data["silence"]["told_on"],
        data["calm"],
        data["denial"],
        tuple(data["percent"]),
        data["reasons"],
    )


@cache
def any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of some words or phrases, the longest first, in any case."""
    return re.compile(rf"(?<!\w){either(words)}(?!\w)", re.IGNORECASE)
