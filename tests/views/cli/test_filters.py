from datetime import UTC, date, datetime

import pytest
import typer

from detente.views.cli.filters import asked_for, moment
from tests.views.cli.fakes import run


def test_a_day_is_its_end_and_a_time_is_utc() -> None:
    assert moment("2025-03-13") == datetime(2025, 3, 13, 23, 59, 59, 999999, UTC)
    assert moment("2025-03-13T14:05") == datetime(2025, 3, 13, 14, 5, tzinfo=UTC)
    assert moment("2025-03-13T14:05+02:00") == datetime(2025, 3, 13, 12, 5, tzinfo=UTC)


@pytest.mark.parametrize("text", ["yesterday", "2025-02-30", "2025-03", ""])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="write it as"):
        moment(text)


def test_what_was_asked_for_in_words() -> None:
    assert asked_for(None, None) == ""
    known = datetime(2025, 3, 13, 14, 5, tzinfo=UTC)
    told = "as of 1 March 2025 · as known on 13 March 2025, 14:05 UTC"
    assert asked_for(date(2025, 3, 1), known) == told


@pytest.mark.parametrize("command", ["statements", "timeline", "brief"])
def test_the_help_says_by_which_day_undated_items_go(command: str) -> None:
    told = " ".join(run(command, "--help").stdout.replace("│", " ").split())
    assert "what tells no date goes by the day it was got" in told
