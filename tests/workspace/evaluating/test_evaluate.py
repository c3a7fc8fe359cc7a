import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import EvaluationError
from detente.evaluation import annotations
from detente.model import Act, Document, Moment, Origin, Precision, Reading, text_sha256
from detente.workspace.evaluating.evaluate import SET, evaluate_statements
from detente.workspace.evaluating.measuring import Measuring
from tests.factory import TEXT, reading, statement
from tests.workspace.published import misfits

WORDS = "Russia demands that Ukraine stay out of NATO"


class OneDemand:
    """A reader that finds one demand, and keeps what it was given."""

    def __init__(self) -> None:
        self.documents: list[Document] = []

    def read(self, document: Document) -> Reading:
        self.documents.append(document)
        return reading(document, statement(document, WORDS, "Russia", Act.DEMAND, "alliance"))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> OneDemand:
    one = OneDemand()
    known = {"": one}
    monkeypatch.setattr("detente.workspace.evaluating.evaluate.get_reader", known.__getitem__)
    return one


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Gold for one document, whose text lies beside it."""
    folder = tmp_path / "gold"
    folder.mkdir()
    place = {"id": "s1", "start": 0, "end": len(WORDS), "quote": WORDS}
    fields: dict[str, Any] = {
        "speaker": {"name": "Russia", "party": "Russia"},
        "act": "demand",
        "issue": "alliance",
        "target": [],
        "certainty": "certain",
        "condition": None,
        "when": "current",
        "chain": [],
    }
    told = {"text_sha256": text_sha256(TEXT), "statements": [place | fields], "meetings": []}
    (folder / "a.json").write_text(json.dumps(told))
    (folder / "a.txt").write_text(TEXT)
    return folder


def lines(path: Path, **fields: Any) -> Path:
    path.write_text(json.dumps({"id": "a", "text": TEXT, **fields}) + "\n")
    return path


def test_a_reader_that_finds_the_gold_is_right(reader: OneDemand, gold: Path) -> None:
    figures = evaluate_statements(gold)
    assert figures["full"] == {"p": 100, "r": 100, "f1": 100}
    assert figures["counts"]["unchecked_docs"] == 0
    assert misfits("evaluation", figures) == []
    assert len(reader.documents) == 1


def test_several_folders_are_pooled_and_told_apart(
    reader: OneDemand, gold: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "b.txt").write_text(TEXT)
    (other / "b.json").write_text('{"statements": [], "meetings": []}')
    figures = evaluate_statements([gold, other], by=SET, worst_documents=1)
    assert figures["core"]["p"] == 50
    assert {name: told["core"]["p"] for name, told in figures["by"].items()} == {
        "gold": 100,
        "other": 0,
    }
    assert [row["doc"] for row in figures["worst"]] == ["b"]
    assert misfits("evaluation", figures) == []


def test_documents_are_grouped_by_what_a_docs_jsonl_tells(
    reader: OneDemand, gold: Path, tmp_path: Path
) -> None:
    docs = lines(tmp_path / "docs.jsonl", genre="news")
    assert [*evaluate_statements(gold, docs, by="genre")["by"]] == ["news"]
    with pytest.raises(EvaluationError, match="no text is told with its series"):
        evaluate_statements(gold, docs, by="series")


def test_what_scores_less_than_asked_is_not_shown(
    reader: OneDemand, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsure(document: Document) -> Reading:
        said = statement(document, WORDS, "Russia", Act.DEMAND, "alliance", score=0.5)
        return reading(document, said)

    monkeypatch.setattr(reader, "read", unsure)
    marks = {mark: evaluate_statements(gold, how=Measuring(min_score=mark)) for mark in (0.4, 0.6)}
    assert [told["default"]["shown"] for told in marks.values()] == [1, 0]
    assert marks[0.6]["find"]["f1"] == 100
    assert marks[0.6]["reliability"]["bins"][0]["n"] == 1
    assert misfits("evaluation", marks[0.4]) == []


def test_what_is_found_is_written(reader: OneDemand, gold: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "found"
    evaluate_statements(gold, pred_dir=folder)
    written = json.loads((folder / "a.json").read_text("utf-8"))
    assert written == annotations(reader.read(reader.documents[0]), "a")


def test_a_text_is_brought_in_as_a_user_would(reader: OneDemand, gold: Path) -> None:
    evaluate_statements(gold)
    document = reader.documents[0]
    assert (document.text, document.language) == (TEXT, "en")
    assert (document.title, document.outlet, document.published) == ("", "", None)


def test_metadata_of_a_docs_jsonl_is_told(reader: OneDemand, gold: Path, tmp_path: Path) -> None:
    told = {
        "title": "A demand",
        "outlet": "Sample Gazette",
        "agency": ["Sample Wire"],
        "published": "2025-03-13",
        "language": "en",
    }
    evaluate_statements(gold, texts=lines(tmp_path / "docs.jsonl", **told))
    document = reader.documents[0]
    assert (document.title, document.outlet) == ("A demand", "Sample Gazette")
    assert (document.agency, document.language) == ("Sample Wire", "en")
    assert document.published == Moment("2025-03-13", Precision.DAY, Origin.USER)


def test_texts_are_taken_from_where_they_are_said_to_be_first(
    reader: OneDemand, gold: Path, tmp_path: Path
) -> None:
    (gold / "a.txt").write_text("another text")
    with pytest.raises(EvaluationError, match="not the text that was annotated"):
        evaluate_statements(gold)
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT)
    assert evaluate_statements(gold, texts)["full"]["f1"] == 100


def test_a_text_that_is_nowhere_is_named(reader: OneDemand, gold: Path) -> None:
    (gold / "a.txt").rename(gold / "b.txt")
    with pytest.raises(EvaluationError, match="no text for 1 of 1 gold documents, first a"):
        evaluate_statements(gold)
    assert not reader.documents


def test_no_gold_is_said(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="holds no <doc>"):
        evaluate_statements(tmp_path)
    with pytest.raises(EvaluationError, match="is not a folder"):
        evaluate_statements(tmp_path / "absent")


@pytest.mark.parametrize(
    ("text", "why"),
    [(f"{TEXT}\r\n{TEXT}", "offsets shift"), (" \n", "holds no text")],
)
def test_a_text_that_cannot_be_brought_in_is_named(
    reader: OneDemand, gold: Path, text: str, why: str
) -> None:
    (gold / "a.txt").write_bytes(text.encode())
    (gold / "a.json").write_text('{"statements": [], "meetings": []}')
    with pytest.raises(EvaluationError, match=f"^a.*{why}"):
        evaluate_statements(gold)


def test_lone_carriage_returns_keep_the_offsets(reader: OneDemand, gold: Path) -> None:
    (gold / "a.txt").write_bytes(f"{TEXT}\rMore.".encode())
    (gold / "a.json").write_text('{"statements": [], "meetings": []}')
    evaluate_statements(gold)
    assert reader.documents[0].text == f"{TEXT}\rMore."


@pytest.mark.slow
def test_two_readers_side_by_side_find_the_same(gold: Path, tmp_path: Path) -> None:
    for name in ("b", "c"):
        (gold / f"{name}.json").write_text((gold / "a.json").read_text())
        (gold / f"{name}.txt").write_text(TEXT)
    alone = evaluate_statements(gold, pred_dir=tmp_path / "alone")
    assert evaluate_statements(gold, pred_dir=tmp_path / "together", how=Measuring(jobs=2)) == alone
    for file in (tmp_path / "alone").iterdir():
        assert file.read_bytes() == (tmp_path / "together" / file.name).read_bytes()


def test_a_document_that_breaks_the_reader_counts_as_empty(
    reader: OneDemand, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(document: Document) -> Reading:
        raise KeyError(document.id)

    monkeypatch.setattr(reader, "read", breaks)
    told: list[str] = []
    stale = tmp_path / "found" / "a.json"
    stale.parent.mkdir()
    stale.write_text((gold / "a.json").read_text())
    figures = evaluate_statements(gold, None, stale.parent, Measuring(failed=told.append))
    assert not stale.exists()
    assert figures["full"]["f1"] == 0
    assert len(told) == 1
    assert told[0].startswith("a: the reader failed (KeyError")
