"""The command as a shell meets it."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

import pytest
from typer.testing import CliRunner

from detente.errors import DetenteError
from detente.views.cli import app, main
from tests.views.cli.fakes import run


def test_the_version_is_that_of_the_package() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"detente {version('detente')}\n")


@pytest.mark.parametrize(
    "command", [[], ["brief"], ["read"], ["evaluate", "statements"]], ids=" ".join
)
def test_help_has_an_example(command: list[str]) -> None:
    for flag in ("--help", "-h"):
        result = run(*command, flag)
        assert result.exit_code == 0
        assert "Example" in result.stdout
        assert "  detente " in result.stdout


def test_shell_completion_is_offered() -> None:
    assert "--install-completion" in run("--help").stdout


def test_an_error_is_one_line_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise DetenteError("it failed", "do this")

    monkeypatch.setattr("detente.views.cli.entry.app", fail)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().err == "detente: it failed; do this\n"


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.workspace.evaluating.evaluate.evaluate_statements", interrupt)
    assert run("evaluate", "statements", str(tmp_path)).exit_code == 130


def test_help_starts_fast_without_the_parser() -> None:
    code = "import sys, detente.views.cli; sys.exit(bool({'spacy', 'jinja2'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        command = [sys.executable, "-m", "detente.views.cli", "--version"]
        done = subprocess.run(
            command, stdout=closed, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 141
    assert done.stderr == ""


def test_any_command_stopped_from_the_keyboard_ends_with_its_own_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.workspace.dossier.open_dossier", stopped)
    assert CliRunner().invoke(app, ["positions", "-d", "talks.detente"]).exit_code == 130
