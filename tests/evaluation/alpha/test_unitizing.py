"""Alpha of spans against arithmetic by hand, and against what it comes to for single letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.alpha import Continuum, Segment, agreement, flattened, unitized

S = Segment
HALF = Continuum(20, [[S(0, 10, "a")], [S(5, 15, "a")]])
"""Two coders, each with one unit of ten, that share five."""
TWO = Continuum(30, [[S(0, 10, "a"), S(20, 25, "b")], [S(0, 10, "b"), S(20, 25, "b")]])


def test_units_that_share_half_by_hand() -> None:
    # Equation 1: lengths that meet: a-a 2 x 5 = 10, a-gap 5 + 5, gap-a 5 + 5, gap-gap 2 x 5.
    # Margins: a 20, gap 20, in all 40. Equation 4: a unit is no pair with itself (2 x 10^2),
    # an atom of a gap is none (20): 40 (20 20 - 0) / (40^2 - 220) = 11.594 of each kind.
    expected = 40 * 400 / (1600 - 220)
    found = unitized([HALF])
    assert found.marked.value == pytest.approx(1 - 10 / expected)
    assert found.valued.value == pytest.approx(found.marked.value)
    assert found.coverage == pytest.approx(10 / 40)


def test_the_coding_of_shared_words_by_hand() -> None:
    # Equation 10 on what both marked: a-b 10, b-a 10, b-b 2 x 5; margins a 10, b 20, in all 30.
    # With themselves: a 10^2; b 10^2 + 5^2 + 5^2. Expected a-b: 30 (10 20) / (900 - 250).
    expected = 30 * 200 / 650
    found = unitized([TWO])
    assert found.coded.value == pytest.approx(1 - 10 / expected)
    assert found.marked.value == pytest.approx(1)
    # Equation 13 for b: expected in b 30 (20 30 - 150) / 650, observed in b 20, of which 10 meet b.
    row, same = 30 * (600 - 150) / 650, 30 * (400 - 150) / 650
    assert found.by_value["b"] == pytest.approx(1 - row / 20 * (20 - 10) / (row - same))


def test_the_same_everywhere_is_one() -> None:
    same = [S(0, 4, "a"), S(6, 9, "b")]
    found = unitized([Continuum(12, [same, same, same])])
    assert found.marked.value == found.valued.value == found.coded.value == pytest.approx(1)
    assert found.by_value == {"a": pytest.approx(1), "b": pytest.approx(1)}


def test_one_coder_or_no_unit_tells_nothing() -> None:
    assert unitized([Continuum(9, [[S(0, 4, "a")]])]).marked.value is None
    assert unitized([Continuum(9, [[], []])]).marked.value is None
    assert unitized([]).coverage == 0


def test_one_text_has_no_interval_and_several_have() -> None:
    texts = [
        Continuum(40, [[S(i, i + 9, "a"), S(20, 29, "b")], [S(2, 11, "a"), S(20 + i, 30, "b")]])
        for i in range(6)
    ]
    assert unitized(texts[:1]).marked.low is None
    found = unitized(texts).marked
    assert found.low is not None and found.high is not None and found.value is not None
    assert found.low <= found.value <= found.high
    assert (found.units, found.pairs, found.coders) == (6, 6, 2)


def test_marking_something_else_is_worse_than_chance() -> None:
    found = unitized([Continuum(20, [[S(0, 10, "a")], [S(10, 20, "a")]])])
    assert found.marked.value is not None and found.marked.value < 0


def test_overlaps_are_cut_and_what_lies_within_is_left_out() -> None:
    cut = flattened([S(4, 9, "b"), S(0, 6, "a"), S(1, 3, "c")])
    assert cut == (S(0, 6, "a"), S(6, 9, "b"))


LETTERS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=15
)


@given(LETTERS)
def test_of_single_letters_it_is_the_alpha_of_values(letters: list[tuple[str, str]]) -> None:
    coders = [[S(i, i + 1, pair[k]) for i, pair in enumerate(letters)] for k in (0, 1)]
    values = agreement([[{"x": a, "y": b} for a, b in letters]], bounds=False)
    found = unitized([Continuum(len(letters), coders)])
    assert found.valued.value == pytest.approx(values.value)
    assert found.coded.value == pytest.approx(values.value)


@given(st.lists(st.lists(st.integers(0, 6), min_size=6, max_size=6), min_size=2, max_size=4))
def test_the_order_of_coders_is_of_no_account(lengths: list[list[int]]) -> None:
    coders = []
    for steps in lengths:
        at, units = 0, []
        for gap, length in zip(steps[::2], steps[1::2], strict=True):
            units.append(S(at + gap, at + gap + length, "ab"[length % 2]))
            at += gap + length
        coders.append([u for u in units if u.start < u.end])
    one, other = unitized([Continuum(40, coders)]), unitized([Continuum(40, coders[::-1])])
    for name in ("marked", "valued", "coded"):
        assert getattr(one, name).value == pytest.approx(getattr(other, name).value)
