import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.figures import calibration_error
from detente.evaluation.reliability import Scored, reliability

scores = st.lists(st.lists(st.tuples(st.floats(0, 1), st.booleans())), min_size=1, max_size=8)


def test_each_bin_tells_how_often_what_has_the_score_is_right() -> None:
    told = reliability([[(0.92, True), (0.98, False)], [(0.31, False), (1.0, True)]])
    assert told is not None
    assert told["bins"] == [
        {"low": 0.3, "high": 0.4, "n": 1, "score": 0.31, "right": 0.0},
        {"low": 0.9, "high": 1.0, "n": 3, "score": 0.967, "right": 0.667},
    ]


def test_scores_that_mean_what_they_say_have_no_error() -> None:
    told = reliability([[(0.5, True), (0.5, False)]])
    assert told is not None
    assert (told["ece"], told["ci"]) == (0, [0, 0])


def test_the_interval_is_over_documents() -> None:
    alike = reliability([[(0.8, True), (0.8, False)]] * 6)
    apart = reliability([[(0.8, True)] * 2, [(0.8, False)] * 2] * 3)
    assert alike is not None and apart is not None
    assert alike["ece"] == apart["ece"] == pytest.approx(0.3)
    assert alike["ci"] == [0.3, 0.3]
    low, high = apart["ci"]
    assert low < 0.3 < high


def test_nothing_scored_is_not_measured() -> None:
    assert reliability([[], []]) is None
    assert reliability([]) is None


@given(scores)
def test_the_error_is_the_scorers(documents: list[list[Scored]]) -> None:
    told = reliability(documents)
    flat = [each for document in documents for each in document]
    assert (told is None) == (not flat)
    if told is not None:
        assert told["ece"] == calibration_error(flat)
        assert sum(row["n"] for row in told["bins"]) == len(flat)
        assert 0 <= told["ci"][0] <= told["ci"][1] <= 1
