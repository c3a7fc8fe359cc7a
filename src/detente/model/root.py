"""Who says so in the end, and how many they are."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.chain import Chain
from detente.model.grade import Assessed, Reliability

__all__ = [
    "Lineage", "Match", "Root", "RootCount", "RootTie", "Rooted", "Tie", "Witness",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lineage:
    """One way of the word: outlet <- agency <- ..., with what it carries."""

    chain: Chain
    """Outermost first, the outlet included."""
    root: str
    """Identity of the root; equal for all carriers of one root."""
    documents: tuple[str, ...]
    """Every document that carries it, the earliest first, copies included."""
    items: tuple[str, ...]
    """Ids of the statements, meetings and unknowns told this way."""


@dataclass(frozen=True, slots=True)
class RootCount:
    """How many independent roots, between bounds.

    High counts all roots that are not surely the same; low only as many as are surely
    distinct from one another, whatever is perhaps the same or probably another's joined.
    """

    low: int
    high: int

    def __str__(self) -> str:
        """The count in words: "3" or "2 to 4"."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


class Tie(StrEnum):
    """How two roots compare."""

    SAME = "same"
    PERHAPS = "perhaps the same"
    DISTINCT = "distinct"


class Witness(StrEnum):
    """Whose evidence of a party's move somebody's word is."""

    OWN = "its own word"
    OTHER = "another's word"
    UNNAMED = "unnamed sources"
    OUTLET = "the outlet's telling"


@dataclass(frozen=True, slots=True)
class Root:
    """One who says so in the end, with the ways on which the word travelled."""

    id: str
    name: str
    """Its name, or the description of an unnamed one with its carrier."""
    named: bool
    side: str
    """The party whose voice it is; empty where it speaks for none or that is not told."""
    ways: tuple[Lineage, ...]
    """Each way of the word that ends at it, the earliest first."""
    likely: bool = False
    """Whether it is only probably this root: a report relays an agency and names nobody."""
    witnesses: tuple[Witness, ...] = ()
    """Whose evidence it gives, in the order of Witness."""
    reliability: Reliability = Reliability.UNKNOWN
    """Of its best way on the day of the words, as weak as the weakest graded link."""


@dataclass(frozen=True, slots=True)
class RootTie:
    """How two roots of one claim compare, and why."""

    one: str
    other: str
    """Ids of the roots."""
    tie: Tie
    reason: str
    """What they were compared by, in words."""
    ruling: int | None = None
    """The event by which a person settled it; None where the rules did."""


@dataclass(frozen=True, slots=True)
class Match:
    """Why a statement is held to tell a claim."""

    item: str
    reason: str
    """What matched, in words."""


@dataclass(frozen=True, slots=True)
class Rooted:
    """A claim with all that it rests on."""

    items: tuple[str, ...]
    """Ids of all statements that make the claim, the earliest first."""
    roots: tuple[Root, ...]
    """The earliest told first."""
    ties: tuple[RootTie, ...]
    """Those that are no rule's plain "distinct"."""
    count: RootCount
    """Independent roots; voices of one side count once."""
    outlets: int
    documents: int
    """Carriers, copies included."""
    first: str = ""
    """The document to which all this goes back: the earliest carrier that is no copy."""
    matches: tuple[Match, ...] = ()
    """Why each item tells the claim, in the order of items."""
    denied: tuple[str, ...] = ()
    """Ids of the party's own statements to the contrary, on that day or later."""
    opposed: tuple[str, ...] = ()
    """Ids of other accounts to the contrary."""
    assessed: Assessed | None = None
    """How far it is to be believed; None where that was not asked."""
