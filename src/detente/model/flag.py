"""Why a report counts for nothing."""

from enum import StrEnum

__all__ = ["Flag"]


class Flag(StrEnum):
    """What is wrong with a report as a whole."""

    FORGED = "forged"
    """It never was what it claims to be."""
    RECYCLED = "recycled"
    """It tells old news as new."""
    MISATTRIBUTED = "misattributed"
    """It puts words into a mouth that did not say them."""
    DISOWNED = "disowned"
    """Whoever issued it took it back."""
