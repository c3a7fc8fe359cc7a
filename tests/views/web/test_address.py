from datetime import date

import pytest

from detente.errors import InputError
from detente.views.web.address import day_of, is_here, number_of, query_of


@pytest.mark.parametrize("text", ["2025-03-13", " 2025-03-13 "])
def test_a_day_is_read(text: str) -> None:
    assert day_of(text) == date(2025, 3, 13)


def test_no_day_is_none_and_what_is_none_is_refused() -> None:
    assert day_of("") is None
    assert day_of(" ") is None
    with pytest.raises(InputError, match="yesterday"):
        day_of("yesterday")


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("", None), ("x", None), ("٣", None)])
def test_a_number_is_plain_digits(text: str, number: int | None) -> None:
    assert number_of(text) == number


def test_what_is_empty_is_not_told() -> None:
    told = {"a": "", "at": date(2025, 3, 13), "whole": True, "no": False, "page": 2, "q": "A & B"}
    assert query_of(told | {"none": None}) == "?at=2025-03-13&whole=1&page=2&q=A+%26+B"
    assert query_of([("issue", "one"), ("issue", "two")]) == "?issue=one&issue=two"
    assert query_of({"a": ""}) == ""


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "read/1", "", "/a\tb"])
def test_what_may_lead_elsewhere_is_not_here(path: str) -> None:
    assert not is_here(path)
    assert is_here("/read/1?at=s1#s1")
