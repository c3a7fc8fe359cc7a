"""Logistic and isotonic regression in numpy, and how well probabilities do."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Line", "auc", "brier", "chances", "isotonic", "log_loss", "logistic"]

Reals = NDArray[np.float64]
Line = tuple[Reals, float]
"""Weights and bias."""

STEPS = 50
SETTLED = 1e-8
GROUPS = 30
"""Into how many groups of like size isotonic regression first puts its cases."""
SMALL = 25
"""The least size of such a group."""


def logistic(told: Reals, right: Reals, penalty: float = 1.0) -> Line:
    """Weights and bias by Newton's method; the penalty (L2) is on standardised columns."""
    middle, spread = told.mean(0), np.maximum(told.std(0), 1e-9)
    design = np.column_stack([(told - middle) / spread, np.ones(len(told))])
    ridge = penalty * np.eye(design.shape[1])
    ridge[-1, -1] = 1e-9
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        guess = _sigmoid(design @ weights)
        slope = design.T @ (guess - right) + ridge @ weights
        curve = (design * (guess * (1 - guess))[:, None]).T @ design + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < SETTLED:
            break
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - plain @ middle)


def chances(told: Reals, line: Line) -> Reals:
    """The probability that a line gives each row."""
    return _sigmoid(told @ line[0] + line[1])


def isotonic(raw: Reals, right: Reals) -> tuple[Reals, Reals]:
    """The knots of a monotone curve, by pool adjacent violators over groups of like size.

    The curve runs straight from knot to knot: the mean of each block's raw values, strictly
    rising, and the share that is right in it, never falling.
    """
    order = np.argsort(raw, kind="stable")
    parts = np.array_split(order, max(1, min(GROUPS, len(raw) // SMALL)))
    blocks: list[tuple[int, float, float]] = []
    for part in parts:
        blocks.append((len(part), float(raw[part].sum()), float(right[part].sum())))
        while len(blocks) > 1 and _falls(blocks[-2], blocks[-1]):
            last, before = blocks.pop(), blocks.pop()
            blocks.append((before[0] + last[0], before[1] + last[1], before[2] + last[2]))
    count, at, share = np.array(blocks).T
    return at / count, share / count


def _falls(before: tuple[int, float, float], last: tuple[int, float, float]) -> bool:
    """Whether the later block is right no more often, or lies no higher."""
    return last[2] * before[0] <= before[2] * last[0] or last[1] * before[0] <= before[1] * last[0]


def auc(score: Reals, right: Reals) -> float:
    """How often what is right scores higher than what is wrong; ties count half."""
    _, place, times = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (times.cumsum() - (times - 1) / 2)[place]
    good = right > 0
    hits, misses = int(good.sum()), int((~good).sum())
    if not hits or not misses:
        return 0.5
    return float((ranks[good].sum() - hits * (hits + 1) / 2) / (hits * misses))


def brier(score: Reals, right: Reals) -> float:
    """The mean square of what the scores are off."""
    return float(((score - right) ** 2).mean())


def log_loss(score: Reals, right: Reals) -> float:
    """The mean of the logarithm of the chance given to what was not so, negated."""
    kept = np.clip(score, 1e-6, 1 - 1e-6)
    return float(-(right * np.log(kept) + (1 - right) * np.log(1 - kept)).mean())


def _sigmoid(raised: Reals) -> Reals:
    made: Reals = 1 / (1 + np.exp(-np.clip(raised, -35, 35)))
    return made
