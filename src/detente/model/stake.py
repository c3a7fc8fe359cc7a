"""What is held to be untouchable, what is needed, what would be given."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.statement import Statement

__all__ = ["Stake", "StakeKind", "Voice"]


class StakeKind(StrEnum):
    """What a party calls it, or what its words make of it."""

    RED_LINE = "red line"
    INTEREST = "stated interest"
    GIVEABLE = "would be given"


class Voice(StrEnum):
    """In whose words it is told; what only unnamed sources tell is no stake."""

    OWN = "in its own words"
    REPORTED = "as the outlet tells its word"
    OTHER_SIDE = "as another side tells it"
    SOURCE = "as a named source tells it"


@dataclass(frozen=True, slots=True)
class Stake:
    """One red line, interest or readiness of one party, never inferred."""

    id: str
    kind: StakeKind
    party: str
    issue: str
    words: str
    """What it is about, in the record's words."""
    cue: str
    """The words that make it one ("red line", "is ready to")."""
    voice: Voice
    teller: str
    """Who tells it where it is not the party itself; else empty."""
    condition: str
    """On what it hangs, in the record's words; empty where on nothing."""
    statements: tuple[Statement, ...]
    """The newest first."""
