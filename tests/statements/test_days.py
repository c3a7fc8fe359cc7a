import pytest

from detente.model import Moment, When
from detente.statements.days import said_on, time_told
from tests.factory import moment
from tests.statements.reading import token

THURSDAY = moment("2025-03-13")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They agreed on Tuesday.", "2025-03-11"),
        ("They agreed on Thursday.", "2025-03-13"),
        ("They agreed yesterday.", "2025-03-12"),
        ("They agreed on March 3.", "2025-03-03"),
        ("They will agree by April 20.", "2025-03-13"),
        ("They agreed.", "2025-03-13"),
    ],
)
def test_a_current_move(sentence: str, day: str) -> None:
    found = said_on(sentence, THURSDAY, When.CURRENT)
    assert found is not None
    assert found.value == day


def test_a_past_move_has_only_the_date_that_is_told() -> None:
    assert said_on("They had agreed before.", THURSDAY, When.PAST) is None
    assert str(said_on("They agreed in March 2014.", THURSDAY, When.PAST)) == "March 2014"
    assert str(said_on("They agreed in 2014.", THURSDAY, When.PAST)) == "2014"


def test_a_recalled_day_lies_before_publication() -> None:
    assert str(said_on("They agreed on 3 December.", THURSDAY, When.PAST)) == "3 December 2024"


def test_a_weekday_needs_the_day_of_publication() -> None:
    month: Moment = moment("2025-03")
    assert said_on("They agreed on Tuesday.", month, When.CURRENT) == month
    assert said_on("They agreed on Tuesday.", None, When.CURRENT) is None


def test_an_impossible_date_is_no_date() -> None:
    assert said_on("It was 31 February 2014.", THURSDAY, When.PAST) is None


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Oslo agreed on Friday to exchange prisoners.", "agreed", "on Friday"),
        ("Oslo offered to meet the envoy on Thursday.", "offered", ""),
        ("Oslo demands a truce beginning on Monday.", "demands", ""),
        ("Oslo must withdraw the promise of 2008.", "withdraw", ""),
    ],
)
def test_only_the_time_of_the_verb_itself_counts(text: str, verb: str, told: str) -> None:
    assert time_told((token(text, verb),)) == told
