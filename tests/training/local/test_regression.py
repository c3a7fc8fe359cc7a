import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.local.regression import auc, brier, chances, isotonic, log_loss, logistic

DRAWN = np.random.default_rng(5)


def sample(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    told = DRAWN.normal(size=(count, 3)) * [1, 10, 0.1] + [0, 5, -2]
    chance = chances(told, (np.array([1.5, -0.2, 0.0]), 0.5))
    return told, chance, (DRAWN.random(count) < chance).astype(float)


def test_the_line_that_made_the_cases_is_found_again() -> None:
    told, chance, right = sample(20_000)
    weights, bias = logistic(told, right)
    assert weights[:2] == pytest.approx([1.5, -0.2], abs=0.1)
    assert abs(chances(told, (weights, bias)) - chance).max() < 0.05


def test_a_penalty_holds_back_what_is_told_apart_without_fault() -> None:
    told = np.array([[-1.0], [-2.0], [1.0], [2.0]])
    right = np.array([0.0, 0.0, 1.0, 1.0])
    free, held = (logistic(told, right, penalty)[0][0] for penalty in (0.01, 10.0))
    assert 0 < held < free < 100


def test_a_column_that_never_changes_tells_nothing() -> None:
    told = np.array([[1.0, 7.0], [2.0, 7.0], [3.0, 7.0], [4.0, 7.0]])
    right = np.array([0.0, 1.0, 0.0, 1.0])
    line = logistic(told, right)
    assert chances(told, line).mean() == pytest.approx(0.5)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=300))
def test_a_curve_rises_and_is_right_on_the_whole(cases: list[tuple[float, bool]]) -> None:
    raw, right = (np.array(column, dtype=float) for column in zip(*cases, strict=True))
    at, share = isotonic(raw, right)
    assert (np.diff(at) > 0).all()
    assert (np.diff(share) >= 0).all()
    assert share.min() >= right.min()
    assert share.max() <= right.max()
    assert share.min() - 1e-9 <= right.mean() <= share.max() + 1e-9


def test_scores_that_say_too_much_are_brought_down() -> None:
    raw = DRAWN.random(5000)
    right = (DRAWN.random(5000) < raw**2).astype(float)
    at, share = isotonic(raw, right)
    assert np.interp([0.3, 0.8], at, share) == pytest.approx([0.09, 0.64], abs=0.07)


def test_auc_is_how_often_the_right_one_of_two_scores_higher() -> None:
    score, right = np.array([0.1, 0.4, 0.4, 0.9]), np.array([0.0, 1.0, 0.0, 1.0])
    assert auc(score, right) == (1 + 0.5 + 1 + 1) / 4
    assert auc(score, np.ones(4)) == 0.5


def test_what_scores_are_off_is_counted() -> None:
    score, right = np.array([1.0, 0.5]), np.array([1.0, 0.0])
    assert brier(score, right) == 0.125
    assert log_loss(score, right) == pytest.approx(np.log(2) / 2, abs=1e-5)
