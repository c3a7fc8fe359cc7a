import json
from pathlib import Path

import pytest

from detente.errors import EvaluationError
from detente.evaluation.gold import (
    gold_files,
    load_records,
    load_texts,
    read_annotation,
    read_gold,
    read_prediction,
)
from detente.model import text_sha256
from tests.evaluation.entries import TEXT, annotated, statement, write


def test_texts_from_a_folder_keep_their_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x\r\ny")
    assert load_texts(tmp_path) == {"a": "x\r\ny"}


def test_texts_from_lines_may_hold_line_separators(tmp_path: Path) -> None:
    source = tmp_path / "docs.jsonl"
    row = {"id": "a", "text": "x\r\ny\u2028z", "outlet": "Sample Wire"}
    source.write_text(json.dumps(row, ensure_ascii=False) + "\n\n")
    assert load_texts(source) == {"a": "x\r\ny\u2028z"}
    assert load_records(source)["a"]["outlet"] == "Sample Wire"


@pytest.mark.parametrize("content", ["no json", '{"id": "a"}', "[1]", '{"text": "x"}'])
def test_lines_without_id_and_text_are_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "docs.jsonl").write_text(content)
    with pytest.raises(EvaluationError, match="id and text"):
        load_texts(tmp_path / "docs.jsonl")


def test_absent_places_are_said(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no texts at"):
        load_texts(tmp_path / "absent")
    with pytest.raises(EvaluationError, match="not a folder"):
        gold_files(tmp_path / "absent")


def test_a_text_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(EvaluationError, match="UTF-8"):
        load_texts(tmp_path)


def test_only_the_annotated_text_is_taken(tmp_path: Path) -> None:
    gold = annotated([statement(0, 100)], text_sha256=text_sha256(TEXT))
    write(tmp_path, {"a": gold})
    assert read_gold(tmp_path / "a.json", TEXT).statements[0]["quote"] == TEXT[:100]
    with pytest.raises(EvaluationError, match="not the text that was annotated"):
        read_gold(tmp_path / "a.json", TEXT + " ")


def test_a_stand_off_condition_gets_its_words(tmp_path: Path) -> None:
    gold = statement(0, 100, condition="yes", condition_span=[5, 10])
    write(tmp_path, {"a": annotated([gold])})
    assert read_gold(tmp_path / "a.json", TEXT).statements[0]["condition"] == TEXT[5:10]
    assert read_gold(tmp_path / "a.json").statements[0]["condition"] == "yes"


def test_a_quote_that_the_text_lacks_is_void(tmp_path: Path) -> None:
    told = [statement(0, 9), statement(9, 20, quote="made up"), {**statement(0, 9), "start": -5}]
    write(tmp_path, {"a": annotated(told)})
    marks = [s["void"] for s in read_prediction(tmp_path / "a.json", TEXT).statements]
    assert marks == [False, True, True]
    assert not any(s["void"] for s in read_prediction(tmp_path / "a.json").statements)


def test_an_absent_prediction_is_empty(tmp_path: Path) -> None:
    assert read_prediction(tmp_path / "a.json").statements == []


def test_an_empty_list_of_unknowns_is_annotated(tmp_path: Path) -> None:
    write(tmp_path, {"a": annotated(), "b": annotated(unknowns=[])})
    assert not read_gold(tmp_path / "a.json").unknowns_annotated
    assert read_gold(tmp_path / "b.json").unknowns_annotated


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"statements": [{"end": 3}]}', '{"statements": 5}']
)
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content)
    with pytest.raises(EvaluationError, match=r"a\.json"):
        read_prediction(tmp_path / "a.json")


def test_an_annotation_is_read_as_its_file_holds_it(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"doc": "a", "statements": [1]}')
    assert read_annotation(tmp_path / "a.json") == {"doc": "a", "statements": [1]}
    (tmp_path / "b.json").write_text("[]")
    with pytest.raises(EvaluationError, match="is no annotation"):
        read_annotation(tmp_path / "b.json")
