"""Attributions as a whole; with the development data, equality with the scorer."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from detente.evaluation.attribution import score_attributions
from detente.evaluation.attribution_files import Article, read_articles, read_attributions
from tests.evaluation.attributing import RAIN, SNOW, TEXT, told

ARTICLES = [Article("a", TEXT, (RAIN, SNOW)), Article("b", TEXT, (RAIN,))]


def perturbed(row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Predictions that are wrong in every way that the scorer tells apart."""

    def moved(places: list[list[int]]) -> list[list[int]]:
        kept = [place for place in places if chance.random() < 0.95]
        shifts = [(chance.choice([0, 0, -9, 7]), chance.choice([0, 0, -6, 12])) for _ in kept]
        return [[max(s + a, 0), e + b] for (s, e), (a, b) in zip(kept, shifts, strict=True)]

    found = [a for a in row["attributions"] if chance.random() < 0.85]
    sources = [a["source"] for a in found]
    attributions = [
        {
            "source": moved(chance.choice([a["source"]] * 6 + [[], chance.choice(sources)])),
            "cue": moved(a["cue"]),
            "content": moved(a["content"]),
        }
        for a in found
    ]
    return {"id": row["id"], "attributions": attributions}


@pytest.mark.shared
def test_figures_equal_the_scorer_to_the_last_digit(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "polnear"
    gold, guess, out = folder / "dev.jsonl", tmp_path / "guess.jsonl", tmp_path / "out.json"
    chance = random.Random(7)  # noqa: S311 - a fixed seed
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()][:-1]
    guess.write_text("".join(json.dumps(perturbed(row, chance)) + "\n" for row in rows))
    scorer = [sys.executable, str(folder / "score_attribution.py"), str(gold), str(guess)]
    subprocess.run([*scorer, "--json", str(out), "--boot", "1000"], check=True, capture_output=True)
    ours = score_attributions(read_articles(gold), read_attributions(guess))
    assert ours["figures"] == json.loads(out.read_text())
    assert 0.3 < ours["figures"]["attr.full"]["F1"] < 0.9
    assert 0.01 < ours["wrong_source"]["rate"] < 0.5


def test_gold_against_itself_and_against_nothing() -> None:
    itself = score_attributions(ARTICLES, {a.id: a.attributions for a in ARTICLES})
    assert {row.get("F1", row.get("R")) for row in itself["figures"].values()} == {1.0}
    assert itself["wrong_source"]["rate"] == 0
    nothing = score_attributions(ARTICLES, {})
    assert {row.get("F1", row.get("R")) for row in nothing["figures"].values()} == {0.0}
    assert nothing["figures"]["attr.full"]["P"] == 0
    assert nothing["articles"] == 2


def test_counts_are_added_up_over_articles() -> None:
    wrong = told("Bruno", "said", "that it rains")
    figures = score_attributions(ARTICLES, {"a": [RAIN, SNOW], "b": [wrong, SNOW]})
    full = figures["figures"]["attr.full"]
    assert (full["gold"], full["pred"]) == (3, 4)
    assert (full["P"], full["R"]) == (2 / 4, 2 / 3)
    assert full["F1"] == pytest.approx(4 / 7)
    low, high = full["ci95"]
    assert low < full["F1"] < high
    assert figures["wrong_source"] == {
        "rate": 0.25, "wrong": 1, "pred": 4, "ci95": [0.0, 0.5],
    }  # fmt: skip


def test_nothing_told_of_nothing_is_right() -> None:
    figures = score_attributions([Article("a", TEXT, ())], {})
    assert figures["figures"]["attr.full"]["F1"] == 1.0


def test_unsure_attributions_can_be_left_out() -> None:
    unsure = told("Bruno", "said", "that it rains", score=0.2)
    sure = told("Alma", "said", "that it rains", score=0.9)
    found = {"a": [unsure, SNOW], "b": [sure, unsure]}
    assert score_attributions(ARTICLES, found)["figures"]["attr.full"]["P"] == 0.5
    assert score_attributions(ARTICLES, found, 0.5)["figures"]["attr.full"]["P"] == 1.0
