"""How statements are told to make one claim, and to be a party's own word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.model import Act
from detente.vocabulary.files import read_yaml

__all__ = ["RootRules", "root_rules"]


@dataclass(frozen=True, slots=True)
class RootRules:
    """Thresholds and words of roots.yaml."""

    word_days: int
    """Days that nearly the same words of one claim may be apart."""
    answer_days: int
    """Days that one answer told in other words may be apart."""
    answers: frozenset[Act]
    """Acts that take up a proposal."""
    opposites: Mapping[Act, frozenset[Act]]
    """For each act those that exclude it where they take up one proposal."""
    sentence: int
    """Words from which the same sentence in two outlets is hardly chance."""
    speech: tuple[str, ...]
    """Verbs beside the words of a move by which its maker is heard."""
    telling: tuple[str, ...]
    """Verbs inside the words by which a party is heard."""
    generic: frozenset[str]
    """Words about an unnamed source that do not tell it from others."""
    citing: tuple[str, ...]
    """Words before an agency's name by which a report relays it."""
    reporting: tuple[str, ...]
    """Words after it."""
    organs: Mapping[str, str]
    """The party that speaks by an outlet of its own, by the outlet's name in small letters."""
    first_person: tuple[str, ...]
    """Words of somebody who speaks of himself or his own side."""
    spokesmen: tuple[str, ...]
    """Words for who is heard for a party wherever he is named beside the words."""


@cache
def root_rules() -> RootRules:
    """The rules of roots.yaml."""
    rows = read_yaml("roots.yaml")
    return RootRules(
        rows["days"]["words"],
        rows["days"]["answer"],
        frozenset(map(Act, rows["answers"])),
        {Act(act): frozenset(map(Act, others)) for act, others in rows["opposites"].items()},
        rows["sentence"],
        tuple(rows["speech"]),
        tuple(rows["telling"]),
        frozenset(rows["generic"]),
        tuple(rows["citing"]),
        tuple(rows["reporting"]),
        {name.casefold(): party for party, names in rows["organs"].items() for name in names},
        tuple(rows["first_person"]),
        tuple(rows["spokesmen"]),
    )
