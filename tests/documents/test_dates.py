from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.dates import find_date, iso_date, mail_date
from detente.model import Moment, Origin, Precision


@pytest.mark.parametrize(
    ("written", "value", "zone"),
    [
        ("2025", "2025", None),
        ("2025-03", "2025-03", None),
        ("2025-03-13", "2025-03-13", None),
        ("2025/03/13", "2025-03-13", None),
        (" 2025-03-13T14:05:09Z ", "2025-03-13T14:05", "+00:00"),
        ("2025-03-13T14:05:09.123+02:00", "2025-03-13T14:05", "+02:00"),
        ("2025-03-13 14:05", "2025-03-13T14:05", None),
        ("2025-03-13T00:00:00Z", "2025-03-13", None),
    ],
)
def test_iso_dates_keep_their_precision(written: str, value: str, zone: str | None) -> None:
    moment = iso_date(written, Origin.PAGE)
    assert moment is not None
    assert (moment.value, moment.zone) == (value, zone)


@pytest.mark.parametrize("written", ["", "2025-13-01", "2025-02-30", "13.03.2025", "now", "20250"])
def test_what_is_no_iso_date_gives_none(written: str) -> None:
    assert iso_date(written, Origin.PAGE) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_the_calendar_comes_back(day: date) -> None:
    moment = iso_date(day.isoformat(), Origin.FEED)
    assert moment is not None
    assert moment.day == day


@pytest.mark.parametrize(
    ("written", "value", "zone"),
    [
        ("Thu, 13 Mar 2025 18:04:00 EST", "2025-03-13T18:04", "-05:00"),
        ("Thu, 13 Mar 25 18:04 +0300", "2025-03-13T18:04", "+03:00"),
        ("Thu, 13 Mar 2025 18:04:00 -0000", "2025-03-13T18:04", None),
    ],
)
def test_mail_dates(written: str, value: str, zone: str | None) -> None:
    moment = mail_date(written, Origin.FEED)
    assert moment is not None
    assert (moment.value, moment.zone) == (value, zone)


@pytest.mark.parametrize(
    "written", ["", "soon", "Thu, 99 Mar 2025 18:04:00 EST", "1 Mar 99999999999999 1:1"]
)
def test_what_is_no_mail_date_gives_none(written: str) -> None:
    assert mail_date(written, Origin.FEED) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Published: March 13, 2025, 9:30 am", "2025-03-13"),
        ("Thursday 13th March 2025", "2025-03-13"),
        ("13 de marzo de 2025", "2025-03-13"),
        ("le 1er mars 2025", "2025-03-01"),
        ("13 марта 2025 года", "2025-03-13"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("SAN MARCO, 2 JUN 89 (RADIO ECHO)", "1989-06-02"),
        ("KYIV 2025-03-13", "2025-03-13"),
        ("February 30, 2025; March 1, 2025", "2025-03-01"),
        ("first March 2, 2025, then March 1, 2025", "2025-03-02"),
    ],
)
def test_dates_in_words(words: str, value: str) -> None:
    assert find_date(words, Origin.TEXT) == Moment(value, Precision.DAY, Origin.TEXT)


@pytest.mark.parametrize(
    "words", ["yesterday", "March 13", "03/04/2025", "in March 2025", "on Thursday", "2 JUN 89 men"]
)
def test_vague_or_ambiguous_dates_stay_unknown(words: str) -> None:
    assert find_date(words, Origin.TEXT) is None
