import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.views.cli.talking import run
from tests.views.cli.waiting import waiting_in


@pytest.fixture(autouse=True)
def _made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting_in(tmp_path, monkeypatch)


def test_a_promise_is_told_with_day_verifier_and_what_became_of_it() -> None:
    told = " ".join(run("commitments", "--due-by", "2025-04-01").stdout.split())
    assert "COMMITMENTS 1 · due by 1 April 2025" in told
    assert "Iran → United States ● done (due 1 April 2025)" in told.replace("States →", "States")
    assert "verified by United Nations" in told
    assert "● Iran: done" in told
    assert "held to be about it by the same issue" in told


def test_what_falls_due_is_written_as_a_calendar(tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    done = run("commitments", "--ics", str(file))
    assert done.exit_code == 0
    assert f"{file}: 1 promise with a day" in done.stderr
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert "release the crew" in str(event["summary"])
    before = file.read_bytes()
    run("commitments", "--ics", str(file))
    assert file.read_bytes() == before


def test_json_and_csv_leave_none_out() -> None:
    lines = [json.loads(line) for line in run("commitments", "--json").stdout.splitlines()]
    assert lines[0]["deadline"]["value"] == "2025-04-01"
    assert len(run("commitments", "--csv").stdout.splitlines()) == len(lines) + 1
    assert "No promise" in run("commitments", "--due-by", "2020-01-01").stdout
