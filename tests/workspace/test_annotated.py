import json
from pathlib import Path

import pytest

from detente.errors import EvaluationError
from detente.evaluation import annotations
from detente.model import Act, Document
from detente.workspace.annotated import annotation_of
from tests.factory import document, reading, statement


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
