from random import Random

import pytest

from detente.positions.words import components, nearly_equal, shared_words, telling_words
from tests.positions.crowds import words


def test_common_words_and_possessives_tell_nothing() -> None:
    assert telling_words("The Kremlin’s demands on Kyiv") == {"kremlin", "demands", "kyiv"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("recognition of Crimea and four regions", "recognition of four regions and Crimea", True),
        ("recognition of Crimea", "recognition of its claims to Crimea", False),
        ("recognition of Crimea", "withdrawal from Crimea", False),
        ("a truce", "a truce in the Black Sea and in the air for thirty days", False),
        ("", "", True),
        ("the", "a", False),
    ],
)  # fmt: skip
def test_nearly_equal_texts_share_most_telling_words(one: str, other: str, same: bool) -> None:
    assert nearly_equal(one, other) is nearly_equal(other, one) is same


def test_a_lower_share_is_enough_where_it_is_asked_for() -> None:
    one, other = "Russia accepts the truce", "Russia rejects the truce"
    assert not nearly_equal(one, other)
    assert nearly_equal(one, other, 0.5)


def test_components_tie_over_others_in_the_order_given() -> None:
    near = lambda a, b: abs(a - b) == 1  # noqa: E731 - the shortest way to say it
    assert components([5, 1, 3, 2, 9], near) == [[5], [1, 3, 2], [9]]
    assert components([], near) == []


def test_keys_narrow_what_is_compared_and_change_nothing() -> None:
    compared = []

    def near(a: int, b: int) -> bool:
        compared.append((a, b))
        return abs(a - b) == 1

    items = [5, 1, 3, 2, 9, 8, 30, 31]
    every = components(items, near)
    pairs = len(compared)
    compared.clear()
    assert components(items, near, lambda n: {n // 2, (n + 1) // 2}) == every
    assert len(compared) < pairs / 2


def test_texts_that_are_nearly_equal_share_a_key() -> None:
    chance = Random(4)  # noqa: S311 - nothing secret
    texts = ["", "the", "a truce", "the truce", *(words(chance) for _ in range(400))]
    texts += [" ".join(chance.sample(t.split(), len(t.split()) - 1)) for t in texts[4:]]
    keys = shared_words(texts)
    assert components(texts, nearly_equal, keys) == components(texts, nearly_equal)
    assert len(components(texts, nearly_equal)) < len(texts) - 200
