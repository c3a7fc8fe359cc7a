"""How many units agreement has to be measured on."""

from math import ceil

__all__ = ["TENTATIVE", "needed"]

TENTATIVE = 2 / 3
"""The smallest alpha from which conclusions may be drawn, and only tentative ones."""
ONE_IN_TWENTY = 1.645
"""The normal deviate of a chance of .05 to take less than that for enough."""


def needed(values: int) -> int:
    """Units needed to tell that alpha is two thirds or more, at .05, for so many values.

    After D. A. Bloch and H. C. Kraemer (1989), as K. Krippendorff, Content Analysis, ch. 11,
    gives it for two coders; the rarest value is taken to have an equal share. 0 where
    fewer than two values are in use.
    """
    if values < 2:
        return 0
    share = 1 / values
    spread = 4 * (1 - TENTATIVE) * share * (1 - share)
    return ceil(ONE_IN_TWENTY**2 * ((1 + TENTATIVE) * (3 - TENTATIVE) / spread - TENTATIVE))
