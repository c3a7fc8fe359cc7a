from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.vocabulary.deadlines import deadline

SAID = date(2025, 5, 26)
"""A Monday."""


@pytest.mark.parametrize(
    ("words", "found", "day"),
    [
        ("hand them over by June 1", "by June 1", "2025-06-01"),
        ("hand them over by 15 July 2026", "by 15 July 2026", "2026-07-15"),
        ("by the 3rd of June", "by the 3rd of June", "2025-06-03"),
        ("until January 15", "until January 15", "2026-01-15"),
        ("by Friday", "by Friday", "2025-05-30"),
        ("by next Monday", "by next Monday", "2025-06-02"),
        ("leave tomorrow", "tomorrow", "2025-05-27"),
        ("within 60 days", "within 60 days", "2025-07-25"),
        ("in two weeks", "in two weeks", "2025-06-09"),
        ("within 48 hours", "within 48 hours", "2025-05-28"),
        ("within a year", "within a year", "2026-05-26"),
        ("by the end of the month", "by the end of the month", "2025-05-31"),
        ("by the end of next week", "by the end of next week", "2025-06-08"),
        ("by the end of June", "by the end of June", "2025-06-30"),
        ("by the end of 2026", "by the end of 2026", "2026-12-31"),
        ("by year-end", "by year-end", "2025-12-31"),
        ("by the end of the quarter", "by the end of the quarter", "2025-06-30"),
        ("next month", "next month", "2025-06-30"),
        ("by March 2026", "by March 2026", "2026-03"),
        ("before 2030", "before 2030", "2030"),
    ],
)
def test_words_leave_a_last_day(words: str, found: str, day: str) -> None:
    told = deadline(words, SAID)
    assert told is not None
    assert told.moment is not None
    assert (told.words, told.moment.value) == (found, day)


@pytest.mark.parametrize(
    "words",
    [
        "it may agree",
        "on May 21 it met",
        "in the 1990s",
        "until June 31",
        "two weeks ago",
        "the June plan",
    ],
)
def test_what_is_past_or_no_day_is_no_deadline(words: str) -> None:
    assert deadline(words, SAID) is None


def test_what_runs_from_another_event_leaves_the_day_open() -> None:
    told = deadline("within 60 days of the signing", SAID)
    assert told is not None
    assert told.moment is None


def test_a_day_of_the_week_counts_only_of_what_is_planned() -> None:
    assert deadline("on Friday", SAID, planned=False) is None
    assert deadline("on Friday", SAID) is not None


def test_without_a_day_of_saying_only_a_whole_date_tells() -> None:
    assert deadline("by June 1", None) is None
    assert deadline("by Friday", None) is None
    told = deadline("by June 1, 2025", None)
    assert told is not None
    assert told.moment is not None


DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
UNITS = st.sampled_from(["days", "weeks", "months", "years", "hours"])


@given(DAYS, st.integers(1, 400), UNITS)
def test_a_span_never_ends_before_it_is_told(said: date, count: int, unit: str) -> None:
    told = deadline(f"within {count} {unit}", said)
    assert told is not None
    assert told.moment is not None
    assert told.moment.last_day >= said


@given(DAYS, st.sampled_from(["week", "month", "quarter", "year"]), st.booleans())
def test_a_period_ends_in_it_or_in_the_next(said: date, unit: str, ahead: bool) -> None:
    told = deadline(f"by the end of {'next' if ahead else 'the'} {unit}", said)
    assert told is not None
    assert told.moment is not None
    assert said <= told.moment.day <= said + timedelta(days=2 * 366)
