"""How far a text may be passed on, by the Traffic Light Protocol 2.0."""

from enum import StrEnum

__all__ = ["Handling"]


class Handling(StrEnum):
    """A TLP 2.0 label (FIRST, 2022), the freest first."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for what all may see, 4 for what only its receiver may."""
        return list(Handling).index(self)

    def within(self, limit: "Handling") -> bool:
        """Whether a text of this label may go to readers cleared up to a limit."""
        return self.rank <= limit.rank
