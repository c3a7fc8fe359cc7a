"""The scorer as a whole; with the development data, equality with the reference."""

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from detente.errors import EvaluationError
from detente.evaluation import FIGURES, load_texts, score
from detente.evaluation.agreement import variants
from tests.evaluation.entries import TEXT, Run, annotated, meeting, statement, unknown, write


@pytest.fixture(scope="module")
def reference(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", shared / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(content: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction that is wrong in every way that the scorer tells apart."""
    guess: dict[str, Any] = json.loads(json.dumps(content))
    acts, issues = ("accept", "demand", "assess"), ("ceasefire", "process", "other")
    for told in guess["statements"]:
        told["score"] = chance.choice([None, 0.1, 0.5, 0.95, 1.0])
        told["shown"] = chance.random() < 0.8
        changes = {
            "start": max(told["start"] + chance.randrange(-40, 40), 0),
            "act": chance.choice(acts),
            "issue": chance.choice(issues),
            "speaker": {"name": "", "party": chance.choice(["Russia", "EU", "Iran + Israel"])},
            "certainty": chance.choice(["certain", "negated", "unknown"]),
            "when": chance.choice(["past", "current"]),
            "condition": chance.choice([None, "if all of them agree"]),
            "target": ["Ukraine"],
            "chain": [{"name": "Reuters", "kind": "agency"}],
        }
        told |= {key: value for key, value in changes.items() if chance.random() < 0.25}
        told["end"] = max(told["end"], told["start"] + 1)
    for told in guess["meetings"]:
        told |= {"status": "held", "channel": ["phone"], "parties": told["parties"][1:]}
    guess["statements"] = [s for s in guess["statements"] if chance.random() < 0.9]
    guess["statements"] += [dict(s) for s in guess["statements"] if chance.random() < 0.1]
    guess["unknowns"] = [u for u in guess.get("unknowns", ()) if chance.random() < 0.7]
    return guess


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["dev", "dev-unseen"])
@pytest.mark.parametrize("with_texts", [True, False])
def test_figures_equal_the_reference(
    shared: Path, tmp_path: Path, reference: ModuleType, folder: str, with_texts: bool
) -> None:
    gold = shared / "gold" / folder
    texts = load_texts(gold) if with_texts else None
    chance = random.Random(7)  # noqa: S311 - a fixed seed
    files = sorted(gold.glob("*.json"))[:-1]  # the last has no prediction
    contents = {file.stem: json.loads(file.read_bytes()) for file in files}
    write(tmp_path, {name: perturbed(content, chance) for name, content in contents.items()})
    ours, theirs = score(gold, tmp_path, texts), reference.score(gold, tmp_path, texts)
    assert ours.pop("reliability")["ece"] == theirs["default"]["ece"]
    assert json.dumps(ours) == json.dumps(theirs)
    assert 10 < ours["core"]["f1"] < 90


@pytest.mark.shared
def test_gold_against_itself_is_right_and_nothing_is_0(
    shared: Path, tmp_path: Path, reference: ModuleType
) -> None:
    gold = shared / "gold" / "dev"
    texts = load_texts(gold)
    itself, nothing = score(gold, gold, texts), score(gold, tmp_path, texts)
    assert {itself[name]["f1"] for name in FIGURES} == {100}
    assert {nothing[name]["f1"] for name in FIGURES} == {0}
    assert itself.pop("reliability") is nothing.pop("reliability") is None
    assert json.dumps(itself) == json.dumps(reference.score(gold, gold, texts))
    assert json.dumps(nothing) == json.dumps(reference.score(gold, tmp_path, texts))


@pytest.mark.shared
def test_the_variants_are_those_of_the_reference(reference: ModuleType) -> None:
    assert variants() == reference.VARIANTS


def test_wrong_quotes_are_void_only_with_texts(run: Run) -> None:
    wrong: dict[str, Any] = {"quote": "made up"}
    gold = annotated(
        [statement(0, 100), statement(200, 300)],
        [meeting(0, 100), meeting(200, 300)],
        unknowns=[unknown(0, 100)],
    )
    told = annotated(
        [statement(0, 100), statement(200, 300, **wrong)],
        [meeting(0, 100), meeting(200, 300, **wrong)],
        unknowns=[unknown(0, 100, quote=None)],
    )
    checked = run(gold, told, {"a": TEXT})
    assert checked["find"] == {"p": 50, "r": 50, "f1": 50}
    assert [checked[name]["f1"] for name in ("meeting", "unknown")] == [50, 0]
    assert checked["counts"]["void"] == 3
    unchecked = run(gold, told)
    assert unchecked["find"]["f1"] == 100
    assert unchecked["counts"]["unchecked_docs"] == 1


def test_flags_of_the_prediction_do_not_help_it(run: Run) -> None:
    flags = {"optional": True, "void": True, "party_any": ["Russia"]}
    told = annotated([statement(0, 100), statement(900, 950, party="Iran", **flags)])
    figures = run(annotated([statement(0, 100)]), told)
    assert [figures[name]["p"] for name in ("find", "core", "record")] == [50, 50, 50]


def test_stand_off_conditions_are_read_from_the_text_or_compared_by_presence(run: Run) -> None:
    spans = [(5, 10), (205, 210)]
    gold = [statement(a, a + 95, condition="yes", condition_span=[a, b]) for a, b in spans]
    told = [statement(5, 100, condition=TEXT[5:10]), statement(205, 300, condition="other words")]
    texts = {"a": TEXT}
    assert run(annotated(gold), annotated(told), texts)["fields"]["condition"] == 50
    assert run(annotated(gold), annotated(told))["fields"]["condition"] == 100


def test_an_entry_without_a_needed_field_names_its_document(run: Run) -> None:
    told = meeting(0, 100)
    del told["parties"]
    with pytest.raises(EvaluationError, match=r"^a: .*parties"):
        run(annotated([], [meeting(0, 100)]), annotated([], [told]))


def test_no_gold_gives_no_figures(tmp_path: Path) -> None:
    figures = score(tmp_path, tmp_path)
    assert figures["find"]["f1"] is None
    assert (figures["ci"], figures["docs"], figures["counts"]["docs"]) == ({}, {}, 0)


def test_every_figure_is_documented(run: Run) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "figures.md"
    documented = page.read_text("utf-8")
    figures = run(annotated([statement(0, 100)]), annotated([statement(0, 100)]))
    nested = ("fields", "default", "counts")
    for name in [*figures, *(key for group in nested for key in figures[group])]:
        assert f"`{name}`" in documented, name


def test_several_folders_are_pooled_and_groups_told_apart(tmp_path: Path) -> None:
    right = annotated([statement(0, 100)])
    one = write(tmp_path / "one", {"a": right})
    two = write(tmp_path / "two", {"b": right, "c": annotated()})
    found = write(tmp_path / "found", {"a": right, "b": annotated([statement(200, 300)])})
    groups = {"a": "news", "b": "wire", "c": "wire"}
    figures = score([one, two], found, {"a": TEXT}, groups)
    assert (figures["find"]["p"], figures["counts"]["docs"]) == (50, 3)
    assert figures["counts"]["unchecked_docs"] == 2
    by = figures["by"]
    assert {name: told["find"]["f1"] for name, told in by.items()} == {"news": 100, "wire": 0}
    assert [told["counts"]["unchecked_docs"] for told in by.values()] == [0, 2]


def test_documents_of_one_name_cannot_be_pooled(tmp_path: Path) -> None:
    folders = [write(tmp_path / name, {"a": annotated()}) for name in ("one", "two")]
    with pytest.raises(EvaluationError, match="have one name"):
        score(folders, tmp_path)
