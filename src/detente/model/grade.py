"""How far a source and a claim are trusted: two scales, never mixed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Credibility", "Grading", "Reliability"]


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
