from datetime import date

import pytest
import typer

from detente.views.cli.options import day, known, names, read_options


def test_names_between_commas() -> None:
    assert names(" Russia, Ukraine ,,") == ("Russia", "Ukraine")
    assert names("") == ()


def test_issues_must_be_of_the_catalogue() -> None:
    assert known("ceasefire, territory") == ("ceasefire", "territory")
    with pytest.raises(typer.BadParameter, match="ceasefires"):
        known("ceasefires")


def test_a_day_is_read_or_refused() -> None:
    assert day("2025-03-13") == date(2025, 3, 13)
    with pytest.raises(typer.BadParameter, match="write it as 2025-03-13"):
        day("13 March")


def test_what_the_user_tells_reaches_the_reader() -> None:
    options = read_options("Wire", "2025-03", "en", 2)
    assert (options.told.outlet, options.told.date, options.told.lang) == ("Wire", "2025-03", "en")
    assert options.jobs == 2


def test_a_wrong_date_or_language_is_a_wrong_command_line() -> None:
    with pytest.raises(typer.BadParameter, match="is not a date"):
        read_options("", "yesterday", "", 1)
    with pytest.raises(typer.BadParameter, match="language"):
        read_options("", "", "English", 1)
