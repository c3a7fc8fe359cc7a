"""A dossier in a file that commands work on."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.views.cli import app
from tests.workspace.talks import ids, talks

Made = tuple[str, dict[str, str]]
"""The dossier's file, and the ids of its items by their words."""


def made_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A dossier of one report, named by the environment; Ann works on it."""
    name = str(folder / "talks.detente")
    with talks(name) as record:
        found = ids(record)
    monkeypatch.setenv("DETENTE_DOSSIER", name)
    monkeypatch.setenv("DETENTE_AUTHOR", "Ann")
    return name, found


def run(*arguments: str, typed: str = "") -> Result:
    """A command with what is typed at it."""
    return CliRunner().invoke(app, list(arguments), input=typed, env={"COLUMNS": "100"})
