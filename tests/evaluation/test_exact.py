from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.exact import exact


def tail(right: int, of: int, p: float) -> float:
    return sum(comb(of, k) * p**k * (1 - p) ** (of - k) for k in range(right, of + 1))


def test_the_interval_of_nothing_says_nothing() -> None:
    assert exact(0, 0) == (0.0, 1.0)


def test_five_of_ten() -> None:
    assert exact(5, 10) == pytest.approx((0.1871, 0.8129), abs=1e-4)


@given(st.integers(1, 60), st.data())
def test_each_end_leaves_out_a_fortieth(of: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, of))
    low, high = exact(right, of)
    assert low <= right / of <= high
    if right:
        assert tail(right, of, low) == pytest.approx(0.025, abs=1e-6)
    if right < of:
        assert 1 - tail(right + 1, of, high) == pytest.approx(0.025, abs=1e-6)
