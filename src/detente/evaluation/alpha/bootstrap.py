"""Intervals by drawing anew what agreement was measured on."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

__all__ = ["DRAWS", "Figures", "interval"]

Figures = NDArray[np.float64]
DRAWS = 1000
"""Resamples for an interval."""
SOME = 50
"""Resamples that are worked out at a time."""
SEED = 7
"""Fixed, so that the same judgements always have the same interval."""
DEFINED = 0.5
"""Share of the resamples that must have a value at all."""


def interval(
    groups: Figures, measure: Callable[[Figures], Figures]
) -> tuple[float, float] | tuple[None, None]:
    """The 95 % interval of a measure of summed figures, by drawing groups with replacement.

    `groups` holds the figures of each group along its first axis; `measure` takes sums along
    its own first axis, and gives NaN where there is none. No interval where there is one
    group, or where no draw differs: that nobody disagreed so far proves no certainty.
    """
    count = len(groups)
    if count < 2:
        return None, None
    chance = np.random.default_rng(SEED)
    parts = []
    for start in range(0, DRAWS, SOME):
        drawn = chance.integers(count, size=(min(SOME, DRAWS - start), count))
        weights = np.stack([np.bincount(row, minlength=count) for row in drawn])
        parts.append(measure(np.tensordot(weights.astype(float), groups, axes=1)))
    values = np.concatenate(parts)
    values = values[~np.isnan(values)]
    if len(values) < DEFINED * DRAWS or np.ptp(values) < 1e-12:
        return None, None
    low, high = np.quantile(values, (0.025, 0.975))
    return float(low), float(high)
