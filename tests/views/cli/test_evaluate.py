import json
from pathlib import Path
from typing import Any

import pytest

from detente.workspace import evaluate as case
from tests.views.cli.fakes import run
from tests.views.cli.test_figures import FIGURES


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    calls: list[Any] = []

    def evaluate(*arguments: Any) -> Any:
        *told, failed = arguments
        calls.extend(told)
        if told[-1] == "broken":
            failed("seed: the reader failed")
        return FIGURES

    monkeypatch.setattr(case, "evaluate_statements", evaluate)
    return calls


def test_figures_are_printed(asked: list[Any], tmp_path: Path) -> None:
    result = run("evaluate", "statements", str(tmp_path), "--per-doc")
    assert result.exit_code == 0
    assert "28.1 to 41.9" in result.stdout
    assert "seed" in result.stdout
    assert asked == [tmp_path, None, None, 1, "rules"]


def test_json_is_the_scorers_own(asked: list[Any], tmp_path: Path) -> None:
    arguments = [
        "--texts",
        str(tmp_path),
        "--pred",
        str(tmp_path / "p"),
        "--jobs",
        "2",
        "--reader",
        "mine",
    ]
    result = run("evaluate", "statements", str(tmp_path), "--json", *arguments)
    assert json.loads(result.stdout) == FIGURES
    assert asked == [tmp_path, tmp_path, tmp_path / "p", 2, "mine"]


def test_the_gold_must_be_there(tmp_path: Path) -> None:
    assert run("evaluate", "statements", str(tmp_path / "none")).exit_code == 2


def test_a_document_that_broke_the_reader_is_named(asked: list[Any], tmp_path: Path) -> None:
    result = run("evaluate", "statements", str(tmp_path), "--reader", "broken")
    assert (result.exit_code, result.stderr) == (3, "seed: the reader failed\n")
