import json
from dataclasses import replace
from pathlib import Path

import pytest

from detente.errors import EvaluationError
from detente.evaluation import annotations, validate
from detente.model import Act, Document
from detente.workspace.reading.annotations import annotation_of, write_annotation, write_annotations
from tests.factory import TEXT, document, reading, statement


def from_origin(origin: str, **fields: str) -> Document:
    doc = document(**fields)
    return replace(doc, capture=replace(doc.capture, origin=origin))


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("reports/monday.txt", "monday.json"),
        ("reports/monday.tar.gz", "monday.tar.json"),
        ("https://example.org/news/a-call.html?page=2#top", "a-call.json"),
        ("https://example.org/news/talks/", "talks.json"),
        ("reports/Переговоры.txt", "Переговоры.json"),
        ("a b:c.txt", "a-b-c.json"),
        ("https://example.org/", "0123.json"),
        ("-", "0123.json"),
        ("../..", "0123.json"),
        ("x" * 300 + ".txt", "x" * 100 + ".json"),
    ],
)
def test_a_file_is_named_after_its_report(tmp_path: Path, origin: str, name: str) -> None:
    (path,) = write_annotations([reading(from_origin(origin, id="0123"))], tmp_path / "new")
    assert path == tmp_path / "new" / name
    assert validate(json.loads(path.read_bytes()), TEXT) == []


def test_equal_names_are_told_apart(tmp_path: Path) -> None:
    docs = [from_origin("a/x.txt", id="1"), from_origin("b/x.pdf", id="2"), from_origin("y.txt")]
    paths = write_annotations([reading(doc) for doc in docs], tmp_path)
    assert [path.name for path in paths] == ["x-1.json", "x-2.json", "y.json"]
    assert len(list(tmp_path.iterdir())) == 3


def test_an_annotation_is_written_under_the_name_given(tmp_path: Path) -> None:
    path = write_annotation(reading(document()), tmp_path, "seed")
    assert path == tmp_path / "seed.json"
    assert json.loads(path.read_bytes())["doc"] == "seed"


def annotation(doc: Document, name: str) -> str:
    found = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    return json.dumps(annotations(reading(doc, found), name))


def test_an_annotation_is_known_by_its_text(tmp_path: Path) -> None:
    doc = document()
    (tmp_path / "other.json").write_text(annotation(doc, "other"))
    found = annotation_of(doc, tmp_path)
    assert [s.span.exact for s in found.statements] == ["Ukraine refuses"]


def test_without_a_hash_it_is_known_by_its_name(tmp_path: Path) -> None:
    doc = document()
    told = json.loads(annotation(doc, "report"))
    del told["text_sha256"]
    (tmp_path / "a.json").write_text(json.dumps(told))
    assert annotation_of(doc, tmp_path).was_read
    (tmp_path / "b").mkdir()
    told["doc"] = "another"
    (tmp_path / "b" / "report.json").write_text(json.dumps(told))
    assert annotation_of(doc, tmp_path / "b").was_read


def test_one_of_another_text_by_that_name_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(annotation(document("Ukraine refuses."), "report"))
    with pytest.raises(EvaluationError, match="text_sha256"):
        annotation_of(document(), tmp_path)


def test_a_text_without_one_is_not_read(tmp_path: Path) -> None:
    found = annotation_of(document(), tmp_path)
    assert not found.was_read
    assert found.warnings[0].endswith("holds no annotation of it; put report.json there")
