import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.positions.options.linkage import Matrix, complete_link


def _symmetric(values: list[float]) -> Matrix:
    n = int((2 * len(values)) ** 0.5)
    alike = np.eye(n, dtype=np.float32)
    for (i, j), value in zip(zip(*np.triu_indices(n, 1), strict=True), values, strict=False):
        alike[i, j] = alike[j, i] = value
    return alike


def test_what_is_alike_over_a_third_is_not_chained() -> None:
    alike = np.array([[1, 0.9, 0.1], [0.9, 1, 0.8], [0.1, 0.8, 1]], np.float32)
    assert complete_link(alike, 0.5) == [[0, 1], [2]]


def test_nothing_and_one_alone() -> None:
    assert complete_link(np.zeros((0, 0), np.float32), 0.5) == []
    assert complete_link(np.ones((1, 1), np.float32), 0.5) == [[0]]


def test_equals_come_together_and_the_given_matrix_stays() -> None:
    alike = np.ones((4, 4), np.float32)
    assert complete_link(alike, 0.5) == [[0, 1, 2, 3]]
    assert (alike == 1).all()


@given(st.lists(st.floats(0, 1, width=32), min_size=1, max_size=45), st.floats(0.1, 0.9))
def test_members_of_a_group_are_alike_and_no_two_groups_could_be_joined(
    values: list[float], least: float
) -> None:
    alike = _symmetric(values)
    groups = complete_link(alike, least)
    assert sorted(i for g in groups for i in g) == list(range(len(alike)))
    for group in groups:
        assert all(alike[i, j] >= np.float32(least) for i in group for j in group if i != j)
    for one in groups:
        for other in groups:
            if one is not other:
                assert alike[np.ix_(one, other)].min() < least
