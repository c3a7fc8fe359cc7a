import io
import sys
from pathlib import Path

import pytest
import typer

from detente.views.cli.inputs import gather, samples
from detente.workspace.reading.read import ReadOptions
from tests.views.cli.fakes import FAILURE, stage, told, unread


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_samples_are_the_shipped_reports_by_date() -> None:
    found = [Path(path).name for path in samples()]
    assert len(found) >= 12
    assert found == sorted(found)
    assert all(name.startswith("2025-") for name in found)


def test_each_failure_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stage(monkeypatch, told(), unread(), failures=[FAILURE])
    batch = gather(["a", "b"], ReadOptions())
    assert len(batch.readings) == 2
    assert capsys.readouterr().err.splitlines() == [
        "broken.pdf is encrypted; save it without a password",
        "report.txt: no reader for ru; give a report in English",
    ]


def test_no_input_is_a_wrong_command_line() -> None:
    with pytest.raises(typer.BadParameter, match="name a file"):
        gather([], ReadOptions())


def test_an_empty_folder_is_said_to_be_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stage(monkeypatch)
    gather(["folder"], ReadOptions())
    assert capsys.readouterr().err.startswith("no report in folder; name a file")


def test_a_bar_on_a_terminal_only_for_more_than_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    stage(monkeypatch, told())
    drawn = {}
    for inputs in (2, 9):
        screen = Screen()
        monkeypatch.setattr(sys, "stderr", screen)
        gather(["a"] * inputs, ReadOptions())
        drawn[inputs] = screen.getvalue()
    assert "reading" not in drawn[2]
    assert "reading" in drawn[9]
    assert "1/9" in drawn[9]
