import pytest

from detente.vocabulary.links import exchange_opener, pointing_noun


@pytest.mark.parametrize(
    "text",
    ["rejected the proposal", "said their latest demands were met", "turned Egypt’s offer down"],
)
def test_a_noun_that_points_back_is_seen(text: str) -> None:
    assert pointing_noun().search(text)


@pytest.mark.parametrize("text", ["made a proposal", "other demands", "the planet", "no terms"])
def test_a_noun_that_is_new_does_not_point(text: str) -> None:
    assert not pointing_noun().search(text)


def test_half_a_bargain_is_told_by_its_opener() -> None:
    assert exchange_opener().match("In return for 30 prisoners")
    assert exchange_opener().match("in exchange")
    assert not exchange_opener().match("if it is paid in return")
