"""Figures from counts: precision, recall, F1, calibration, intervals."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

__all__ = [
    "Cells",
    "DRAWS",
    "LEVELS",
    "calibration_error",
    "intervals",
    "macro_accuracy",
    "macro_f1",
    "prf",
    "token_f1",
    "total",
]

LEVELS = ("find", "core", "full")
"""Span right; and the speaker's party and the act; and the issue."""
DRAWS = 1000
"""Resamples of the documents for an interval."""
BINS = 10
"""Equal bins of the score for the calibration error."""


class Cells(NamedTuple):
    """How many were right, how many the gold holds, how many were predicted."""

    right: int = 0
    gold: int = 0
    predicted: int = 0


def total(cells: Iterable[Cells]) -> Cells:
    """The sum, count by count."""
    columns = [*zip(*cells, strict=True)]
    return Cells(*(sum(column) for column in columns)) if columns else Cells()


def prf(cells: Cells, measured: bool = True) -> dict[str, float | None]:
    """Precision, recall and F1 in percent, each None if not measured."""
    right, gold, predicted = cells
    shares = {
        "p": right / (predicted or 1),
        "r": right / (gold or 1),
        "f1": 2 * right / (gold + predicted or 1),
    }
    return {name: round(100 * share, 1) if measured else None for name, share in shares.items()}


def macro_f1(values: Sequence[tuple[Hashable, Hashable]]) -> float:
    """The mean F1 over the gold's values; `values` are (gold, predicted)."""
    gold = Counter(g for g, _ in values)
    predicted = Counter(p for _, p in values)
    hits = Counter(g for g, p in values if g == p)
    return fmean(2 * hits[value] / (gold[value] + predicted[value]) for value in gold)


def macro_accuracy(values: Sequence[tuple[Hashable, bool]]) -> float:
    """The mean share right over classes; `values` are (class, right)."""
    classes = {key for key, _ in values}
    return fmean(fmean(right for key, right in values if key == one) for one in classes)


def token_f1(values: Iterable[tuple[str | None, str | None]]) -> float:
    """The mean F1 of shared words; `values` are (gold, predicted)."""
    return fmean(_shared_words(gold or "", predicted or "") for gold, predicted in values)


def calibration_error(scored: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error of (score, right): 0 is best, 1 is worst.

    Guo et al. (2017), On Calibration of Modern Neural Networks, with ten equal bins.
    """
    bins: dict[int, list[float]] = defaultdict(list)
    for score, right in scored:
        bins[min(max(int(score * BINS), 0), BINS - 1)].append(score - right)
    return round(sum(abs(sum(gaps)) for gaps in bins.values()) / len(scored), 3)


def intervals(rows: Sequence[Sequence[Cells]]) -> dict[str, list[float | None]]:
    """The 95 % bootstrap interval of F1 by level, over rows of documents."""
    random = Random(1)  # noqa: S311 - a fixed seed, so that figures can be compared
    draws: list[list[float]] = [[] for _ in LEVELS]
    for _ in range(DRAWS):
        sample = random.choices(rows, k=len(rows))
        for values, cells in zip(draws, zip(*sample, strict=True), strict=True):
            values.append(prf(total(cells))["f1"] or 0.0)
    low, high = DRAWS // 40, DRAWS - DRAWS // 40 - 1
    ordered = [sorted(values) for values in draws]
    return {
        level: [values[low], values[high]] for level, values in zip(LEVELS, ordered, strict=True)
    }


def _shared_words(a: str, b: str) -> float:
    words_a, words_b = (Counter(re.findall(r"\w+", text.lower())) for text in (a, b))
    return 2 * (words_a & words_b).total() / ((words_a + words_b).total() or 1)
