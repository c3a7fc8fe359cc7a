import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from training.local.held import Held, held, parts, rows

from detente.statements.readers.local.confidence import Calibration, signs
from detente.statements.readers.local.finding import Found, Marks
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.spans import Tagged
from tests.training.local.making import write
from training.local import calibrate


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> list[Held]:
    folder = tmp_path_factory.mktemp("held")
    return held(folder / "held", folder / "gold", write(folder, 60))


def test_scores_are_those_that_the_reader_tells() -> None:
    sure, unsure = Choice("a", 0.9, "b", 0.1), Choice("a", 0.4, "b", 0.3)
    found = Found(Tagged(3, 9, 0.7, 0.8), sure, unsure, sure, unsure, unsure, {}, (), (), None)
    weights = tuple(0.1 * n for n in range(1, len(signs(found)) + 1))
    calibration = Calibration(weights, -0.5, (0.1, 0.6, 0.9), (0.0, 0.4, 1.0))
    told = calibrate.scores_of(calibration, np.array([signs(found)]))
    assert told[0] == pytest.approx(calibration.score(found))
    twice = Calibration((*weights, *weights), -0.5, (0.1, 0.6, 0.9), (0.0, 0.4, 1.0))
    both = np.array([[*signs(found), *(s * s for s in signs(found))]])
    assert calibrate.scores_of(twice, both)[0] == pytest.approx(twice.score(found))


def test_scores_of_unseen_series_are_honest(docs: list[Held]) -> None:
    told = rows(docs, 0.5)
    scores = calibrate.crossed(told, parts(docs, 5))
    found = calibrate.honesty(told, scores, len(docs))
    assert found["ece"] < 0.05
    assert found["ci"][0] < found["ci"][1] < 0.1
    assert found["auc"] > 0.8
    assert found["brier"] < 0.2
    assert sum(row["n"] for row in found["bins"]) == found["statements"]


def test_squares_are_used_where_they_tell_more(docs: list[Held]) -> None:
    told, part = rows(docs), parts(docs, 5)
    kept, _ = calibrate._best_signs(told, part)
    assert kept.signs.shape[1] == told.signs.shape[1]
    told.right[:] = np.abs(told.signs[:, 2]) > 1
    told.counts[:] = True
    kept, lost = calibrate._best_signs(told, part)
    assert kept.signs.shape[1] == 2 * told.signs.shape[1]
    assert lost["squares"] < 0.5 * lost["plain"]


def test_a_part_is_scored_by_the_other_parts_alone(docs: list[Held]) -> None:
    told, part = rows(docs), parts(docs, 5)
    before = calibrate.crossed(told, part)
    inside = part[told.doc] == 2
    told.right[inside] = 1 - told.right[inside]
    after = calibrate.crossed(told, part)
    assert (before[inside] == after[inside]).all()
    assert (before[~inside] != after[~inside]).any()


def test_the_default_is_the_lowest_score_that_is_right_often_enough(docs: list[Held]) -> None:
    made = calibrate.calibrated(docs, "7", 80.0)
    curve = {row["score"]: row for row in made.metrics["threshold_curve"]}
    mark = made.config["threshold"]
    assert curve[mark]["precision"] >= 80
    assert all(row["precision"] < 80 for score, row in curve.items() if score < mark)
    assert made.config["precision"] == pytest.approx(curve[mark]["precision"] / 100, abs=1e-3)
    assert curve[mark]["wrong_party"] == 0


def test_the_default_is_raised_until_few_parties_are_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = write(tmp_path, 20)
    for file in (tmp_path / "held").iterdir():
        reading = json.loads(file.read_text())
        for statement in reading["statements"]:
            if statement["act"] == "reject":
                statement["speaker"]["party"] = "Omega"
        file.write_text(json.dumps(reading))
    docs = held(tmp_path / "held", tmp_path / "gold", records)
    every = [one.inside > 0.5 for one in docs]
    scores = [
        np.array([1 / (1 + np.exp(-s["signs"][2])) for s in one.told.statements]) for one in docs
    ]
    found = {}
    for most in (100.0, 15.0, 0.0):
        monkeypatch.setattr(calibrate, "WRONG_PARTY", most)
        found[most], curve = calibrate.threshold(docs, every, scores, 70.0)
    assert found[15.0] > found[100.0] == found[0.0]
    assert next(r for r in curve if r["score"] == found[15.0])["wrong_party"] <= 15


def test_a_wrong_party_is_counted_where_the_gold_has_another(tmp_path: Path) -> None:
    records = write(tmp_path, 1)
    file = tmp_path / "held" / "doc00.json"
    reading = json.loads(file.read_text())
    for n in (0, 3):
        reading["statements"][n]["speaker"]["party"] = "Beta"
    file.write_text(json.dumps(reading))
    docs = held(tmp_path / "held", tmp_path / "gold", records)
    shown = calibrate.shown_at(docs, [np.ones(20, dtype=bool)])
    assert shown["wrong_party"] == 100 / 20
    assert shown["shown"] == 20


def test_what_is_written_is_what_the_model_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = write(tmp_path, 20)
    texts = tmp_path / "docs.jsonl"
    texts.write_text("".join(json.dumps({"id": d, **r}) + "\n" for d, r in records.items()))
    into = tmp_path / "made"
    into.mkdir()
    (into / "config.json").write_text('{"sha256": {"heads.npz": "ab"}, "version": "0"}')
    folders = ["--held", str(tmp_path / "held"), "--gold", str(tmp_path / "gold")]
    rest = ["--corpus", str(texts), "--into", str(into), "--version", "3"]
    monkeypatch.setattr(sys, "argv", ["calibrate", *folders, *rest])
    calibrate.main()
    config: dict[str, Any] = json.loads((into / "config.json").read_text())
    assert config["sha256"] == {"heads.npz": "ab"}
    assert config["version"] == "3"
    assert "20 documents of 10 series" in config["fitted_on"]
    assert Marks(**config["marks"]).inside > 0
    assert 0 < Calibration(**config["calibration"]).right[-1] <= 1
    metrics = json.loads((into / "metrics.json").read_text())
    assert metrics["by_genre"]["news"]["find"] == metrics["held"]["find"]
    assert set(metrics["marks"]) >= {"statements", "targets", "chain", "condition", "meetings"}
