"""Who says so in the end, and how many they are."""

from dataclasses import dataclass

from detente.model.chain import Chain

__all__ = ["Lineage", "RootCount"]


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

    Unnamed roots behind different carriers are perhaps the same: low counts them
    as one, high apart.
    """

    low: int
    high: int

    def __str__(self) -> str:
        """The count in words: "3" or "2 to 4"."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"
