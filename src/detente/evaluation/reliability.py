"""Whether a score means what it says: how often what has it is right."""

from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.evaluation.figures import BINS, DRAWS, calibration_error

__all__ = ["Scored", "reliability"]

Scored = tuple[float, bool]
"""A score, 0 to 1, and whether what has it is right."""
Sums = NDArray[np.float64]
"""By document and bin: how many, the sum of their scores, how many are right."""


def reliability(documents: Sequence[Sequence[Scored]]) -> dict[str, Any] | None:
    """The reliability table of scores and their calibration error; None without scores.

    Ten equal bins, of which those with nothing in them are left out. The 95 % interval of
    the error is over documents; small samples err upwards (Kumar et al. 2019, Verified
    Uncertainty Calibration).
    """
    scored = [each for document in documents for each in document]
    if not scored:
        return None
    sums = np.array([_sums(document) for document in documents])
    return {
        "ece": calibration_error(scored),
        "ci": _interval(sums),
        "bins": [_bin(i, sums[:, i].sum(axis=0)) for i in range(BINS) if sums[:, i, 0].any()],
    }


def _sums(document: Sequence[Scored]) -> Sums:
    sums = np.zeros((BINS, 3))
    for score, right in document:
        sums[min(max(int(score * BINS), 0), BINS - 1)] += (1, score, right)
    return sums


def _bin(number: int, sums: Sums) -> dict[str, Any]:
    times, score, right = (float(value) for value in sums)
    return {
        "low": round(number / BINS, 2),
        "high": round((number + 1) / BINS, 2),
        "n": int(times),
        "score": round(score / times, 3),
        "right": round(right / times, 3),
    }


def _interval(sums: Sums) -> list[float]:
    random = Random(1)  # noqa: S311 - a fixed seed, so that figures can be compared
    times = np.zeros((DRAWS, len(sums)))
    for draw in times:
        for number in random.choices(range(len(sums)), k=len(sums)):
            draw[number] += 1
    drawn = np.tensordot(times, sums, axes=1)
    gaps = np.abs(drawn[:, :, 1] - drawn[:, :, 2]).sum(axis=1)
    errors = np.sort(gaps / np.maximum(drawn[:, :, 0].sum(axis=1), 1))
    return [round(float(errors[i]), 3) for i in (DRAWS // 40, DRAWS - DRAWS // 40 - 1)]
