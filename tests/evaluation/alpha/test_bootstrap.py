import numpy as np

from detente.evaluation.alpha.bootstrap import Figures, interval


def mean(sums: Figures) -> Figures:
    return sums[:, 0] / sums[:, 1]


def test_the_interval_of_a_mean_is_about_that_of_the_normal_distribution() -> None:
    chance = np.random.default_rng(1)
    values = chance.normal(5, 2, 400)
    low, high = interval(np.column_stack([values, np.ones(400)]), mean)
    assert low is not None and high is not None
    assert abs((high - low) - 2 * 1.96 * values.std() / 20) < 0.06


def test_one_group_or_no_difference_has_none() -> None:
    assert interval(np.array([[3.0, 1.0]]), mean) == (None, None)
    assert interval(np.ones((9, 2)), mean) == (None, None)


def test_draws_without_a_value_are_left_out_unless_they_are_most() -> None:
    def seldom(sums: Figures) -> Figures:
        return np.full(len(sums), np.nan)

    assert interval(np.arange(8.0).reshape(4, 2), seldom) == (None, None)
