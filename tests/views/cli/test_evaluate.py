import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from detente.workspace.evaluating import attributing, coding, evaluate, negotiating
from detente.workspace.evaluating.measuring import Measuring
from tests.views.cli.fakes import run
from tests.views.cli.test_act_figures import FIGURES as ACTS
from tests.views.cli.test_attribution_figures import FIGURES as ATTRIBUTION
from tests.views.cli.test_figures import FIGURES

Asked = list[Any]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the use cases were asked; each gives its figures."""
    calls: Asked = []

    def told(figures: dict[str, Any]) -> Callable[..., dict[str, Any]]:
        def measure(*arguments: Any) -> dict[str, Any]:
            (how,) = [told for told in arguments if isinstance(told, Measuring)]
            calls.extend(told for told in arguments if told is not how)
            calls.extend([how.reader, how.jobs, how.min_score])
            if how.reader == "broken":
                how.failed("seed: the reader failed")
            return figures

        return measure

    monkeypatch.setattr(evaluate, "evaluate_statements", told(FIGURES))
    monkeypatch.setattr(attributing, "evaluate_attribution", told(ATTRIBUTION))
    monkeypatch.setattr(coding, "evaluate_acts", told(ACTS))
    return calls


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.touch()
    return path


def test_figures_are_printed(asked: Asked, tmp_path: Path) -> None:
    result = run("evaluate", "statements", str(tmp_path), "--per-doc")
    assert result.exit_code == 0
    assert "28.1 to 41.9" in result.stdout
    assert "seed" in result.stdout
    assert asked == [[tmp_path], None, None, "", 0, "", 1, None]


def test_json_is_the_scorers_own(asked: Asked, tmp_path: Path) -> None:
    pred = tmp_path / "p"
    options = ["--texts", str(tmp_path), "--pred", str(pred), "--jobs", "2", "--reader", "mine"]
    result = run("evaluate", "statements", str(tmp_path), "--json", *options)
    assert json.loads(result.stdout) == FIGURES
    assert asked == [[tmp_path], tmp_path, pred, "", 0, "mine", 2, None]


def test_several_sets_are_pooled_and_told_apart(asked: Asked, tmp_path: Path) -> None:
    told = ["--by", "set", "--worst", "3", "--min-score", "0.4"]
    assert run("evaluate", "statements", str(tmp_path), str(tmp_path), *told).exit_code == 0
    assert asked == [[tmp_path, tmp_path], None, None, "set", 3, "", 1, 0.4]


def test_attributions_are_measured(asked: Asked, file: Path) -> None:
    result = run("evaluate", "attribution", str(file), "--reader", "mine", "--keep", "found.jsonl")
    assert result.exit_code == 0
    assert "wrong source: 9.1 %" in result.stdout
    assert asked == [file, None, Path("found.jsonl"), "mine", 1, None]


def test_attributions_of_a_file_are_measured_as_json(asked: Asked, file: Path) -> None:
    told = ["--pred", str(file), "--min-score", "0.5", "--json", "--jobs", "2"]
    result = run("evaluate", "attribution", str(file), *told)
    assert json.loads(result.stdout) == ATTRIBUTION
    assert asked == [file, file, None, "", 2, 0.5]


def test_acts_are_measured(asked: Asked, file: Path) -> None:
    assert "macro-F1 59.1" in run("evaluate", "acts", str(file)).stdout
    told = run("evaluate", "acts", str(file), "--json", "--reader", "mine", "--jobs", "2")
    assert json.loads(told.stdout) == ACTS
    assert asked == [file, "", 1, None, file, "mine", 2, None]


@pytest.mark.parametrize("what", ["statements", "attribution", "acts"])
def test_the_gold_must_be_there(what: str, tmp_path: Path) -> None:
    assert run("evaluate", what, str(tmp_path / "none")).exit_code == 2


@pytest.mark.parametrize("what", ["statements", "attribution", "acts"])
def test_what_broke_the_reader_is_named(asked: Asked, file: Path, what: str) -> None:
    place = file.parent if what == "statements" else file
    result = run("evaluate", what, str(place), "--reader", "broken")
    assert (result.exit_code, result.stderr) == (3, "seed: the reader failed\n")


def test_a_negotiation_is_measured(
    monkeypatch: pytest.MonkeyPatch, file: Path, tmp_path: Path
) -> None:
    calls = []

    def measure(*arguments: Any) -> dict[str, Any]:
        calls.append(arguments)
        return {"series": "MINI"}

    monkeypatch.setattr(negotiating, "evaluate_negotiation", measure)
    dossier = tmp_path / "talks.detente"
    assert run("new", str(dossier)).exit_code == 0
    result = run("evaluate", "negotiation", str(file), str(dossier), "--json")
    assert json.loads(result.stdout) == {"series": "MINI"}
    assert calls[0][0] == file
