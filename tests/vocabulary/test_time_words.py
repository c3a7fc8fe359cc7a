"""Expressions of time are matched whole."""

import pytest

from detente.vocabulary.time_words import days, time_pattern


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met over the past two weeks in Doha.", "over the past two weeks"),
        ("They met on Thursday in Doha.", "on Thursday"),
        ("They met on September 9.", "on September 9"),
        ("They met earlier this month.", "earlier this month"),
        ("In 2022, they met.", "In 2022"),
        ("They met two weeks ago.", "two weeks ago"),
        ("They met last January.", "last January"),
        ("On December 13, 2024, they met.", "On December 13, 2024"),
        ("They meet tomorrow.", "tomorrow"),
    ],
)
def test_whole_expressions(text: str, told: str) -> None:
    found = time_pattern().search(text)
    assert found is not None
    assert found[0] == told


def test_may_is_no_month_without_a_preposition() -> None:
    assert time_pattern().search("They may meet.") is None


def test_days() -> None:
    assert "monday" in days()
