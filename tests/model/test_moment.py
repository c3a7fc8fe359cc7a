from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Moment, Origin, Precision
from tests.factory import moment


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_itself(day: date) -> None:
    assert moment(day.isoformat()).day == day
    assert moment(f"{day:%Y-%m}").day == day.replace(day=1)
    assert moment(f"{day:%Y}").day == day.replace(month=1, day=1)


@pytest.mark.parametrize(
    ("value", "precision", "words", "day_known"),
    [
        ("2025", Precision.YEAR, "2025", False),
        ("2025-03", Precision.MONTH, "March 2025", False),
        ("2025-03-03", Precision.DAY, "3 March 2025", True),
        ("2025-03-13T14:05", Precision.MINUTE, "13 March 2025", True),
    ],
)
def test_words_are_never_more_precise_than_the_source(
    value: str, precision: Precision, words: str, day_known: bool
) -> None:
    told = Moment(value, precision, Origin.PAGE)
    assert str(told) == words
    assert told.day_known is day_known


def test_the_day_of_a_minute_is_known() -> None:
    told = Moment("2025-03-13T14:05", Precision.MINUTE, Origin.FEED, "+03:00")
    assert told.day == date(2025, 3, 13)


def test_the_middle_of_a_year_is_its_summer() -> None:
    assert Moment("2025", Precision.YEAR, Origin.USER).middle == date(2025, 7, 2)
    assert Moment("2025-03-13", Precision.DAY, Origin.USER).middle == date(2025, 3, 13)
