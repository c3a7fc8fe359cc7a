"""Alpha of values against published numbers and against facts from another program.

The facts were measured in development with the package krippendorff 0.9.0 (GPL-3.0), which is
neither shipped nor installed here: its numbers are kept, its code is not.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.alpha import Alpha, Metric, agreement

X = None
PUBLISHED = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3),
    (X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X),
)
"""Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: four coders."""
TWO = (
    (2, 1, 1, 1, X, 2, X, 2, 2, 1, X, 1, 2, 1, 1, 1, 2, 2, 1, X),
    (2, 1, 1, 2, 1, 2, 2, 2, 2, X, 1, 1, 1, 2, X, 1, 2, 2, 2, 1),
)
THREE = (
    (2, 4, 1, 2, 1, 2, 3, 2, 2, 2, 1, 3, 2, 3, 1, 4, 2, 3, 3, 3, X, 4, 1, X, X, 3, 3, 4, 4, 3),
    (3, 2, X, 2, 2, 2, 3, 2, 2, 1, 1, 1, 2, 3, X, 4, 1, 3, X, 3, 1, 4, 4, 4, X, 3, X, 4, 3, 4),
    (X, 4, 1, 3, 2, 2, 4, 2, X, 2, 1, 3, 2, 3, X, 3, 4, 3, 3, 2, 1, 4, 1, 4, X, 3, 1, 1, 2, 4),
)
FIVE = (
    (4, 5, X, 5, 5, X, 5, 1, 3, 5, 5, X, 5, 3, 3),
    (2, 5, 4, 6, 5, 1, 4, 1, X, 4, X, 3, X, 6, 3),
    (1, 5, 2, 3, 5, 1, X, 1, X, 5, 5, 3, 1, X, 4),
    (2, 5, 2, 6, 1, X, 5, X, 1, 5, 3, 3, 1, 3, 4),
    (1, X, 2, 6, X, 1, X, 1, X, X, 3, 3, 1, 3, 4),
)
Table = Sequence[Sequence[int | None]]


def units(table: Table) -> list[dict[str, int]]:
    columns = zip(*table, strict=True)
    return [{f"c{i}": v for i, v in enumerate(column) if v is not None} for column in columns]


def alpha(table: Table, metric: Metric = Metric.NOMINAL) -> Alpha:
    return agreement([[unit] for unit in units(table)], metric, range(20))


@pytest.mark.parametrize(
    ("table", "nominal", "ordinal"),
    [
        (PUBLISHED, 0.743421052631579, 0.8153875037548814),
        (TWO, 0.4375, 0.4375),
        (THREE, 0.4475238527941845, 0.43471390748733674),
        (FIVE, 0.4311672683513841, 0.5458742866441786),
    ],
)
def test_it_is_what_another_program_measures(table: Table, nominal: float, ordinal: float) -> None:
    assert alpha(table).value == pytest.approx(nominal, abs=1e-12)
    assert alpha(table, Metric.ORDINAL).value == pytest.approx(ordinal, abs=1e-12)


def test_it_is_what_is_published() -> None:
    assert alpha(PUBLISHED).value == pytest.approx(0.743, abs=5e-4)
    assert alpha(PUBLISHED, Metric.ORDINAL).value == pytest.approx(0.815, abs=5e-4)


def test_it_tells_what_it_rests_on() -> None:
    found = alpha(PUBLISHED)
    assert (found.units, found.coders, found.values) == (11, 4, 5)
    assert found.pairs == 8 * 6 + 2 * 3 + 1  # eight units of four values, two of three, one of two
    assert found.low is not None and found.high is not None
    assert found.low < 0.743 < found.high
    assert not found.enough


def test_what_one_coder_alone_coded_changes_nothing() -> None:
    more = [*units(PUBLISHED), {"c0": 5}, {}, {"c3": 9}]
    assert agreement([[u] for u in more]).value == alpha(PUBLISHED).value


def test_without_two_values_chance_cannot_be_told() -> None:
    found = agreement([[{"a": "x", "b": "x"}]] * 5)
    assert (found.value, found.low, found.units, found.needed) == (None, None, 5, 0)
    assert agreement([]).value is None


def test_that_nobody_differs_is_no_interval() -> None:
    found = agreement([[{"a": i % 2, "b": i % 2}] for i in range(30)])
    assert (found.value, found.low, found.high) == (1.0, None, None)


def test_the_interval_is_the_same_each_time_and_over_groups() -> None:
    one, other = alpha(FIVE), alpha(FIVE)
    assert (one.low, one.high) == (other.low, other.high)
    whole = agreement([units(FIVE)])
    assert whole.value == one.value
    assert whole.low is None  # one group alone tells nothing of others
    assert agreement([[u] for u in units(FIVE)], bounds=False).low is None


CODED = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3), max_size=4), min_size=1, max_size=12
)


@given(CODED, st.randoms(use_true_random=False), st.sampled_from(list(Metric)))
def test_orders_and_names_are_of_no_account(
    coded: list[dict[str, int]], chance: object, metric: Metric
) -> None:
    first = agreement([coded], metric, range(4), bounds=False).value
    names = dict(zip("abcd", "dbca", strict=True))
    renamed = [{names[k]: v for k, v in unit.items()} for unit in coded]
    chance.shuffle(renamed)  # type: ignore[attr-defined]
    assert agreement([renamed], metric, range(4), bounds=False).value == pytest.approx(first)


@given(CODED, st.sampled_from(list(Metric)))
def test_it_never_is_more_than_one_and_is_one_where_all_agree(
    coded: list[dict[str, int]], metric: Metric
) -> None:
    value = agreement([coded], metric, range(4), bounds=False).value
    assert value is None or value <= 1 + 1e-12
    agreed = [dict.fromkeys(unit, max(unit.values(), default=0)) for unit in coded]
    same = agreement([agreed], metric, range(4), bounds=False).value
    assert same is None or same == pytest.approx(1)


@given(CODED)
def test_two_values_have_no_order(coded: list[dict[str, int]]) -> None:
    two = [{k: v % 2 for k, v in unit.items()} for unit in coded]
    nominal = agreement([two], bounds=False).value
    assert agreement([two], Metric.ORDINAL, range(2), bounds=False).value == pytest.approx(nominal)


@given(CODED)
def test_twice_as_many_of_the_same_agree_a_little_less_or_as_much(
    coded: list[dict[str, int]],
) -> None:
    once, twice = (agreement([coded * n], bounds=False).value for n in (1, 2))
    assert (once is None) == (twice is None)
    if once is not None and twice is not None:
        assert twice <= once + 1e-9
