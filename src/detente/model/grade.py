"""How far a source and a claim are trusted: two scales, never mixed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Assessed", "Credibility", "Grading", "Reliability"]


class Reliability(StrEnum):
    """Of a source, by the NATO (Admiralty) scale."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    UNKNOWN = "F"
    """Cannot be judged: no middle value."""


class Credibility(StrEnum):
    """Of a claim, by the NATO (Admiralty) scale."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNKNOWN = "6"
    """Cannot be judged: no middle value."""


@dataclass(frozen=True, slots=True)
class Grading:
    """One grade of a source, since a day."""

    source: str
    grade: Reliability
    since: date
    who: str
    why: str
    event: int


@dataclass(frozen=True, slots=True)
class Assessed:
    """The credibility of a claim, with the rule or the person that gave it."""

    grade: Credibility
    reason: str
    """Which rule, or a person's own words."""
    rule: str = ""
    """The name of the rule in vocabulary/credibility.yaml; empty where a person graded it."""
    event: int | None = None
    """The event by which a person graded it."""
    own: bool = False
    """Whether a party tells of itself: another kind of evidence than a word about another."""
