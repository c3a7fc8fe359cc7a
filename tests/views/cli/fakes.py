"""Readings and a brief in the place of the stages, so that commands run at once."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from detente.model import Failure, Reading
from detente.views.cli import app
from detente.workspace.briefs import brief as brief_case
from detente.workspace.reading import read as read_case
from tests.factory import document, reading, statement
from tests.views import briefs

FAILURE = Failure("broken.pdf", "broken.pdf is encrypted; save it without a password")


def told() -> Reading:
    from detente.model import Act

    doc = document(title="A \x1b[31mreport")
    return reading(doc, statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance"))


def unread() -> Reading:
    doc = document("Отчёт.", language="ru")
    return Reading(doc, warnings=("no reader for ru; give a report in English",))


def stage(
    monkeypatch: pytest.MonkeyPatch, *readings: Reading, failures: Sequence[Failure] = ()
) -> dict[str, Any]:
    """Let the use cases give these readings; what they were asked is kept."""
    asked: dict[str, Any] = {}

    def read_all(origins: Sequence[str], options: Any = None, progress: Any = None) -> Any:
        asked.update(origins=list(origins), options=options)
        if progress:
            progress(1, len(origins), origins[0])
        return read_case.Batch(tuple(readings), tuple(failures))

    def brief(sources: Any, options: Any = None, progress: Any = None) -> Any:
        asked["brief"] = options
        return briefs.founding()

    monkeypatch.setattr(read_case, "read_all", read_all)
    monkeypatch.setattr(brief_case, "brief", brief)
    return asked


Run = Callable[..., Result]


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"COLUMNS": "100", **environment})
