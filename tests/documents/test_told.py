import pytest

from detente.documents import Told
from detente.errors import InputError
from detente.model import Moment, Origin, Precision


@pytest.mark.parametrize(
    ("written", "precision"),
    [
        ("2025", Precision.YEAR),
        ("2025-03", Precision.MONTH),
        ("2025-03-13", Precision.DAY),
        ("2025-03-13T14:05", Precision.MINUTE),
    ],
)
def test_a_date_is_as_precise_as_it_is_told(written: str, precision: Precision) -> None:
    assert Told(date=written).moment() == Moment(written, precision, Origin.USER)


def test_nothing_told_gives_no_moment() -> None:
    assert Told().moment() is None


@pytest.mark.parametrize(
    "written", ["13.03.2025", "yesterday", "2025-13-01", "2025-02-30", "2025-3-1", "0000"]
)
def test_a_malformed_date_is_refused_with_the_form_to_use(written: str) -> None:
    with pytest.raises(InputError, match=r"is not a date; write it as 2025-03-13"):
        Told(date=written)


@pytest.mark.parametrize("lang", ["english", "EN", "e", "e1"])
def test_a_malformed_language_is_refused(lang: str) -> None:
    with pytest.raises(InputError, match="--lang en"):
        Told(lang=lang)


def test_control_characters_in_an_outlet_are_refused() -> None:
    with pytest.raises(InputError, match="control characters"):
        Told(outlet="Wire\x1b[2J")
