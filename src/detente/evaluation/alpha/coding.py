"""Krippendorff's alpha of values that coders gave to the same units.

After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): any number of
coders, missing values, nominal and ordinal data.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import chain

import numpy as np

from detente.evaluation.alpha.bootstrap import Figures, interval
from detente.evaluation.alpha.figure import Alpha
from detente.evaluation.alpha.needed import needed

__all__ = ["Metric", "agreement"]

Unit = Mapping[str, Hashable]
"""The value that each coder gave, by coder; who gave none is left out."""


class Metric(StrEnum):
    """How far apart two values are."""

    NOMINAL = "nominal"
    """Equal or not."""
    ORDINAL = "ordinal"
    """By how much of what is coded lies between them, in their order."""


def agreement(
    groups: Iterable[Sequence[Unit]],
    metric: Metric = Metric.NOMINAL,
    order: Sequence[Hashable] = (),
    *,
    bounds: bool = True,
) -> Alpha:
    """Alpha over all units, with an interval by drawing groups of units anew.

    A group holds what is not independent, as the items of one report. `order` lists the
    values of ordinal data from one end to the other. What fewer than two coders coded is
    compared with nothing, and counts nowhere. Without `bounds` no interval is drawn.
    """
    paired = [[unit for unit in group if len(unit) > 1] for group in groups]
    paired = [group for group in paired if group]
    units = list(chain.from_iterable(paired))
    used = {value for unit in units for value in unit.values()}
    values = [v for v in order if v in used] or sorted(used, key=str)
    sums = np.array([_coincidences(group, values) for group in paired])
    measure = partial(_alpha, metric=metric)
    found = float(measure(sums.sum(axis=0)[None])[0]) if len(values) > 1 else np.nan
    low, high = interval(sums, measure) if bounds and len(values) > 1 else (None, None)
    return Alpha(
        value=None if np.isnan(found) else found,
        low=low,
        high=high,
        units=len(units),
        pairs=sum(len(unit) * (len(unit) - 1) // 2 for unit in units),
        coders=len({coder for unit in units for coder in unit}),
        values=len(values),
        needed=needed(len(values)),
    )


def _coincidences(group: Sequence[Unit], values: Sequence[Hashable]) -> Figures:
    """How often each value meets each other one; each unit weighs as much as it has values."""
    place = {value: at for at, value in enumerate(values)}
    found = np.zeros((len(values), len(values)))
    for unit in group:
        counts = np.zeros(len(values))
        for value in unit.values():
            counts[place[value]] += 1
        found += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    return found


def _alpha(observed: Figures, metric: Metric) -> Figures:
    """Alpha of each matrix of coincidences; NaN where only one value is in use."""
    counts = observed.sum(axis=-1)
    far = _ordinal(counts) if metric is Metric.ORDINAL else 1 - np.eye(observed.shape[-1])
    total = counts.sum(axis=-1)
    met = (observed * far).sum(axis=(-2, -1))
    by_chance = (counts[:, :, None] * counts[:, None, :] * far).sum(axis=(-2, -1))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(by_chance > 0, 1 - (total - 1) * met / by_chance, np.nan)


def _ordinal(counts: Figures) -> Figures:
    """The squared number of values between two, half of each of both counted in."""
    middle = np.cumsum(counts, axis=-1) - counts / 2
    gaps: Figures = (middle[:, :, None] - middle[:, None, :]) ** 2
    return gaps
