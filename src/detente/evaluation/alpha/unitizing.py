"""Alpha of spans: whether coders mark the same words, and as the same.

After K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, On the reliability of
unitizing textual continua: Further developments, Quality & Quantity 50 (2016) 2347-2364.
Several texts stand one after another as one continuum; not all need the same coders.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import permutations

import numpy as np

from detente.evaluation.alpha.bootstrap import Figures, interval
from detente.evaluation.alpha.figure import Alpha
from detente.evaluation.alpha.segments import GAP, Continuum, whole

__all__ = ["Unitized", "unitized"]


@dataclass(frozen=True, slots=True)
class Unitized:
    """The family of alphas of spans; numbers of equations are the paper's."""

    marked: Alpha
    """Whether the same words are marked at all: |u alpha, equation 6."""
    valued: Alpha
    """Whether they are marked, and as the same: u alpha, equation 5."""
    coded: Alpha
    """Whether what both marked has the same value: cu alpha, equation 11."""
    by_value: Mapping[str, float | None]
    """The same for each value: (k)u alpha, equation 13."""
    coverage: float
    """What share of the text both of a pair marked, 0 to 1: what `coded` rests on."""


def unitized(texts: Sequence[Continuum]) -> Unitized:
    """Agreement on the spans of some texts, with intervals by drawing texts anew.

    Texts with fewer than two coders are compared with nothing, and left out.
    """
    compared = [text for text in texts if len(text.coders) > 1 and text.length]
    values = sorted({s.value for text in compared for coder in text.coders for s in coder})
    sums = np.array([_sums(text, (GAP, *values)) for text in compared])
    if not compared or not values:
        none = _figure(compared, len(values), np.nan)
        return Unitized(none, none, none, {}, 0.0)
    all_in_all = sums.sum(axis=0)
    size = len(values) + 1
    shared = all_in_all[1:, 1:size].sum()
    return Unitized(
        _measured(compared, 2, _merged(sums), 0),
        _measured(compared, size, sums, 0),
        _measured(compared, len(values), _valued(sums), 1),
        {value: _of_value(all_in_all, at + 1) for at, value in enumerate(values)},
        float(shared / all_in_all[:, :size].sum()),
    )


def _measured(texts: Sequence[Continuum], values: int, sums: Figures, own: int) -> Alpha:
    measure = partial(_alpha, own=own)
    value = float(measure(sums.sum(axis=0)[None])[0])
    return _figure(texts, values, value, interval(sums, measure))


def _figure(
    texts: Sequence[Continuum],
    values: int,
    value: float,
    bounds: tuple[float, float] | tuple[None, None] = (None, None),
) -> Alpha:
    numbers = [len(text.coders) for text in texts]
    pairs = sum(m * (m - 1) // 2 for m in numbers)
    low, high = bounds
    found = None if np.isnan(value) else value
    return Alpha(found, low, high, len(texts), pairs, max(numbers, default=0), values)


def _sums(text: Continuum, values: Sequence[str]) -> Figures:
    """Of one text: lengths in which values meet (1), then what each has to itself.

    The second last column tells how much of each value would meet itself, as a unit is no
    pair with itself: squared lengths of units, plain ones of gaps (4). The last one tells
    the same of what two coders marked (10).
    """
    size, others = len(values), len(text.coders) - 1
    place = {value: at for at, value in enumerate(values)}
    found = np.zeros((size, size + 2))
    cut = [whole(coder, text.length) for coder in text.coders]
    for coder in cut:
        for each in coder:
            length = each.end - each.start
            found[place[each.value], size] += length**2 if each.value != GAP else length
    for one, other in permutations(cut, 2):
        for each in one:
            both = 0
            for met in other:
                shared = max(min(each.end, met.end) - max(each.start, met.start), 0)
                found[place[each.value], place[met.value]] += shared / others
                both += shared if met.value != GAP else 0
            found[place[each.value], size + 1] += both**2 / others
    return found


def _alpha(sums: Figures, own: int) -> Figures:
    """1 less the observed over the expected share of lengths that differ (4, 5, 10, 11)."""
    size = sums.shape[-2]
    met, alone = sums[..., :size], sums[..., size + own]
    lengths = met.sum(axis=-1)
    total = lengths.sum(axis=-1)
    agreed = np.trace(met, axis1=-2, axis2=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_chance = total * (lengths**2 - alone).sum(axis=-1) / (total**2 - alone.sum(axis=-1))
        differ = total - by_chance
        return np.where(differ > 1e-9 * total, 1 - (total - agreed) / differ, np.nan)


def _merged(sums: Figures) -> Figures:
    """All values as one, beside the gaps."""
    size = sums.shape[-2]
    rows = np.stack([sums[:, 0], sums[:, 1:].sum(axis=1)], axis=1)
    return np.concatenate(
        [rows[..., :1], rows[..., 1:size].sum(axis=-1, keepdims=True), rows[..., size:]], axis=-1
    )


def _valued(sums: Figures) -> Figures:
    """Only what both of a pair marked."""
    return sums[:, 1:, 1:]


def _of_value(sums: Figures, at: int) -> float | None:
    """(k)u alpha of one value."""
    size = len(sums)
    met, alone = sums[1:, 1:size], sums[1:, size + 1]
    lengths = met.sum(axis=-1)
    total, own = lengths.sum(), lengths[at - 1]
    scale = total / (total**2 - alone.sum()) if total**2 > alone.sum() else 0.0
    same = scale * (own**2 - alone[at - 1])
    row = scale * (own * total - alone[at - 1])
    if not own or row - same <= 1e-9 * total:
        return None
    return float(1 - row / own * (own - met[at - 1, at - 1]) / (row - same))
