"""The exact interval of a share."""

from collections.abc import Callable
from math import comb

__all__ = ["exact"]

TAIL = 0.025
STEPS = 40
"""Halvings: the bound is then right to twelve digits."""


def exact(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share by Clopper and Pearson (1934), 0 to 1.

    It holds for any number of trials; with none it says nothing: 0 to 1.
    """
    low = _bound(lambda p: 1 - _below(right - 1, of, p) < TAIL) if right else 0.0
    high = _bound(lambda p: _below(right, of, p) > TAIL) if right < of else 1.0
    return low, high


def _below(most: int, of: int, p: float) -> float:
    """How probably at most so many of the trials succeed."""
    return sum(comb(of, k) * p**k * (1 - p) ** (of - k) for k in range(most + 1))


def _bound(too_low: Callable[[float], bool]) -> float:
    """The share at which a condition that holds from 0 on ceases to hold."""
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if too_low(middle) else (low, middle)
    return (low + high) / 2
