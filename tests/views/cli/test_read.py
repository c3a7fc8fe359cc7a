import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from detente.views.exports.json import schema
from tests.views.cli.fakes import FAILURE, run, stage, told, unread


def test_a_reading_is_printed_as_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    stage(monkeypatch, told())
    result = run("read", "a.txt")
    assert result.exit_code == 0
    assert "Ukraine refuses" in result.stdout


def test_json_is_one_line_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    stage(monkeypatch, told(), unread(), failures=[FAILURE])
    result = run("read", "a", "--json", "--text")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["was_read"] for line in lines] == [True, False]
    assert lines[0]["document"]["text"].startswith("Russia demands")
    for line in lines:
        Draft202012Validator(schema("reading")).validate(line)
    assert result.exit_code == 3


def test_annotations_are_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stage(monkeypatch, told())
    folder = tmp_path / "found"
    assert run("read", "a", "--annotations", str(folder)).exit_code == 0
    (file,) = folder.iterdir()
    assert json.loads(file.read_text("utf-8"))["statements"][0]["act"] == "reject"


def test_a_report_must_be_named() -> None:
    assert run("read").exit_code == 2


def test_a_mark_is_asked_for_and_fields_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = stage(monkeypatch, told())
    result = run("read", "a", "--min-score", "0.4", "--explain")
    assert result.exit_code == 0
    assert asked["options"].min_score == 0.4
    assert any(line.split()[:2] == ["act", "reject"] for line in result.stdout.splitlines())
    assert run("read", "a", "--min-score", "2").exit_code == 2
