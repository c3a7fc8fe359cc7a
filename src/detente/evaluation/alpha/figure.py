"""One coefficient of agreement with what it rests on."""

from dataclasses import dataclass

__all__ = ["Alpha"]


@dataclass(frozen=True, slots=True)
class Alpha:
    """Alpha: 1 where all agree, 0 where they agree as by chance, below where less."""

    value: float | None
    """None where chance cannot be told: nothing is compared, or only one value is in use."""
    low: float | None = None
    """The 95 % interval; None where it cannot be drawn from what there is."""
    high: float | None = None
    units: int = 0
    """What two coders or more gave a value: items; of spans, texts."""
    pairs: int = 0
    """Pairs of values that are compared; of spans, pairs of coders of a text."""
    coders: int = 0
    values: int = 0
    """How many different values are in use."""
    needed: int = 0
    """Units that are needed to tell agreement of two thirds from less; 0 where not told."""

    @property
    def enough(self) -> bool:
        """Whether there are as many units as are needed."""
        return self.units >= self.needed
