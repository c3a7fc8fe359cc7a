import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.figures import (
    LEVELS,
    Cells,
    calibration_error,
    intervals,
    macro_accuracy,
    macro_f1,
    prf,
    token_f1,
    total,
)
from tests.evaluation.entries import Run, annotated, link, statement

counts = st.integers(0, 50)
scores = st.tuples(st.floats(0, 1), st.booleans())


def test_precision_recall_and_f1_in_percent() -> None:
    assert prf(Cells(1, 2, 4)) == {"p": 25.0, "r": 50.0, "f1": 33.3}
    assert prf(Cells(), measured=False) == {"p": None, "r": None, "f1": None}
    assert prf(Cells()) == {"p": 0, "r": 0, "f1": 0}


@given(counts, counts, counts)
def test_f1_lies_between_precision_and_recall(right: int, missed: int, wrong: int) -> None:
    p, r, f1 = prf(Cells(right, right + missed, right + wrong)).values()
    assert p is not None and r is not None and f1 is not None
    assert min(p, r) - 0.1 <= f1 <= max(p, r) + 0.1


def test_cells_are_added_count_by_count() -> None:
    assert total([Cells(1, 2, 3), Cells(4, 5, 6)]) == (5, 7, 9)
    assert total([]) == (0, 0, 0)


def test_macro_figures_weigh_each_value_alike() -> None:
    assert macro_f1([("a", "a")] * 3 + [("b", "a")]) == pytest.approx((6 / 7 + 0) / 2)
    assert macro_accuracy([(True, True)] * 3 + [(False, False)]) == 0.5


def test_token_f1_counts_shared_words_whatever_their_case() -> None:
    assert token_f1([("if all hostages return", "If hostages return")]) == pytest.approx(6 / 7)
    assert token_f1([("if paid", None), (None, "only then")]) == 0


@given(st.lists(scores, min_size=1))
def test_the_calibration_error_is_a_share(scored: list[tuple[float, bool]]) -> None:
    assert 0 <= calibration_error(scored) <= 1


def test_sure_and_always_right_is_calibrated() -> None:
    assert calibration_error([(1.0, True)] * 5) == 0
    assert calibration_error([(1.0, False)] * 5) == 1
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == 0


def test_intervals_repeat_and_hold_the_figure(run: Run) -> None:
    rows = [[Cells(i, 3 * i + 7, 2 * i + 5)] * 3 for i in range(40)]
    assert intervals(rows) == intervals(rows)
    gold = {name: annotated([statement(0, 100)]) for name in "abcdefgh"}
    told = {name: annotated([statement(0, 100)] if name < "e" else []) for name in "abcdefgh"}
    figures = run(gold, told)
    low, high = figures["ci"]["find"]
    assert low < figures["find"]["f1"] < high
    assert tuple(figures["ci"]) == LEVELS


def test_constants_score_low_in_certainty_and_when(run: Run) -> None:
    spans = [(i * 100, i * 100 + 90) for i in range(4)]
    rare = ["certain", "certain", "certain", "possible"]
    gold = annotated([statement(*x, certainty=c) for x, c in zip(spans, rare, strict=True)])
    fields = run(gold, annotated([statement(*x) for x in spans]))["fields"]
    assert fields["certainty"] == round(100 * (6 / 7) / 2, 1)


def test_an_empty_chain_everywhere_is_half_right(run: Run) -> None:
    spans = [(i * 100, i * 100 + 90) for i in range(4)]
    chains = [[link("Wire")], [], [], []]
    gold = annotated([statement(*x, chain=c) for x, c in zip(spans, chains, strict=True)])
    assert run(gold, annotated([statement(*x) for x in spans]))["fields"]["chain_root"] == 50
