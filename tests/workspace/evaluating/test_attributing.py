import json
from dataclasses import replace
from pathlib import Path

import pytest

from detente.errors import EvaluationError, UnknownName
from detente.evaluation.attribution_files import read_attributions, write_attributions
from detente.model import Attribution, Document
from detente.workspace.evaluating import attributing
from detente.workspace.evaluating.attributing import evaluate_attribution
from detente.workspace.evaluating.measuring import Measuring
from tests.evaluation.attributing import RAIN, SNOW, TEXT
from tests.workspace.published import misfits


class Told:
    """A reader that tells one attribution, and keeps what it was given."""

    name = "told"

    def __init__(self) -> None:
        self.documents: list[Document] = []

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        self.documents.append(document)
        return (RAIN,)


class Mute:
    """A reader that tells no attributions."""

    name = "mute"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Told:
    one = Told()
    known = {"": one, "mute": Mute()}
    monkeypatch.setattr(attributing, "get_reader", known.__getitem__)
    monkeypatch.setattr(attributing, "READERS", tuple(known.values()))
    return one


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    attributions = [
        {"source": told.source, "cue": told.cue, "content": told.content} for told in (RAIN, SNOW)
    ]
    row = {"id": "a", "text": TEXT, "title": "Weather", "date": "2025-03-13"}
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps({**row, "attributions": attributions}))
    return file


def test_a_reader_is_asked_about_the_texts(reader: Told, gold: Path) -> None:
    full = evaluate_attribution(gold)["figures"]["attr.full"]
    assert (full["P"], full["R"]) == (1, 0.5)
    (document,) = reader.documents
    assert (document.text, document.title, document.language) == (TEXT, "Weather", "en")
    assert document.published is not None
    assert document.published.value == "2025-03-13"


def test_what_is_found_is_kept_and_can_be_measured(
    reader: Told, gold: Path, tmp_path: Path
) -> None:
    keep = tmp_path / "found.jsonl"
    figures = evaluate_attribution(gold, keep=keep)
    assert read_attributions(keep) == {"a": (RAIN,)}
    assert evaluate_attribution(gold, keep) == figures
    assert len(reader.documents) == 1


def test_what_scores_less_than_asked_is_left_out(reader: Told, gold: Path) -> None:
    scored = gold.with_name("scored.jsonl")
    write_attributions(scored, {"a": (replace(RAIN, score=0.3), SNOW)})
    figures = evaluate_attribution(gold, scored, how=Measuring(min_score=0.5))
    assert figures["figures"]["attr.full"]["pred"] == 1


def test_predictions_of_other_articles_are_refused(reader: Told, gold: Path) -> None:
    other = gold.with_name("other.jsonl")
    other.write_text('{"id": "b", "attributions": []}')
    with pytest.raises(EvaluationError, match="has b, which"):
        evaluate_attribution(gold, other)


def test_a_reader_that_tells_none_is_named_with_those_that_do(reader: Told, gold: Path) -> None:
    with pytest.raises(EvaluationError, match=r"mute does not tell attributions.*: told"):
        evaluate_attribution(gold, how=Measuring("mute"))


def test_an_unknown_reader_is_told(gold: Path) -> None:
    with pytest.raises(UnknownName):
        evaluate_attribution(gold, how=Measuring("nobody"))


def test_the_rules_tell_attributions(gold: Path) -> None:
    full = evaluate_attribution(gold)["figures"]["attr.full"]
    assert full["pred"] == 2
    assert full["F1"] > 0


def test_figures_fit_their_schema(reader: Told, gold: Path) -> None:
    assert misfits("attribution", evaluate_attribution(gold)) == []
