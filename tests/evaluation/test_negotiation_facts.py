from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.negotiation_facts import Place, touching

places = st.tuples(st.sampled_from("ab"), st.integers(0, 20), st.integers(1, 10)).map(
    lambda told: Place(told[0], told[1], told[1] + told[2])
)


def test_half_of_the_shorter_is_enough() -> None:
    assert Place("t", 0, 10).touches(Place("t", 8, 12))
    assert not Place("t", 0, 10).touches(Place("t", 9, 12))


def test_other_texts_do_not_touch() -> None:
    assert not Place("t", 0, 10).touches(Place("u", 0, 10))


def test_each_place_counts_once() -> None:
    assert touching([Place("t", 0, 10)], [Place("t", 0, 5), Place("t", 5, 10)]) == 1


@given(places, places)
def test_touching_is_mutual(one: Place, other: Place) -> None:
    assert one.touches(other) == other.touches(one)
    assert one.touches(one)
