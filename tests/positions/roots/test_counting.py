from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from detente.model.root import RootCount, Tie
from detente.positions.roots.comparing import Compared
from detente.positions.roots.counting import bounds


def tie(one: int, other: int, kind: Tie = Tie.PERHAPS, ruling: int | None = None) -> Compared:
    return Compared((one, other), kind, "why", ruling)


def test_what_is_perhaps_the_same_counts_once_at_least_and_apart_at_most() -> None:
    assert bounds(range(3), []) == RootCount(3, 3)
    assert bounds(range(3), [tie(0, 1)]) == RootCount(2, 3)
    assert bounds(range(3), [tie(0, 1), tie(0, 2), tie(1, 2)]) == RootCount(1, 3)
    assert bounds(range(3), [tie(0, 1, Tie.SAME)]) == RootCount(2, 2)


def test_two_that_are_distinct_are_not_made_one_by_a_third() -> None:
    assert bounds(range(3), [tie(0, 1), tie(1, 2)]) == RootCount(2, 3)


def test_what_a_person_set_apart_no_voice_joins() -> None:
    voices = [tie(a, b, Tie.SAME) for a, b in ((0, 2), (1, 2))]
    apart = tie(0, 1, Tie.DISTINCT, 7)
    assert bounds(range(3), [*voices, apart]) == RootCount(2, 2)


def test_only_the_places_asked_for_count() -> None:
    assert bounds({0, 2}, [tie(0, 1), tie(1, 2)]) == RootCount(2, 2)
    assert bounds((), []) == RootCount(0, 0)


@given(st.integers(1, 7), st.data())
def test_the_least_is_no_more_than_can_be_distinct(count: int, data: st.DataObject) -> None:
    pairs = list(combinations(range(count), 2))
    tied = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    found = bounds(range(count), [tie(*pair) for pair in tied])
    most = max(
        len(some)
        for size in range(1, count + 1)
        for some in combinations(range(count), size)
        if not set(combinations(some, 2)) & set(tied)
    )
    assert 1 <= found.low <= most <= found.high == count
