"""Who agrees and who clashes with whom, by what they say on the same things."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Network", "NetworkKind", "NetworkTie"]


class NetworkKind(StrEnum):
    """What a tie between two parties counts (Leifeld's discourse networks)."""

    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"
    """Congruence less conflict."""


@dataclass(frozen=True, slots=True)
class NetworkTie:
    """One tie, the parties in the order of the network."""

    one: str
    other: str
    weight: float
    concepts: tuple[str, ...]
    """Issues or terms on which they meet."""
    statements: tuple[str, ...]
    """Ids of all that the weight counts."""


@dataclass(frozen=True, slots=True)
class Network:
    """Parties and the ties between them in a period."""

    kind: NetworkKind
    parties: tuple[str, ...]
    ties: tuple[NetworkTie, ...]
    """Only those whose weight is not 0."""
    counts: tuple[int, ...]
    """How many statements of each party are counted, in the order of parties."""
    normalised: bool = False
    """Whether weights are divided by the mean of both parties' counts."""
    issue: str = ""
    since: date | None = None
    until: date | None = None
