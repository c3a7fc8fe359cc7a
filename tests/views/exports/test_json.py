"""Exports fit their published schemas, and the schemas fit the model."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import detente.model as model
from detente.model import Brief, Given, MeetingStatus
from detente.views.exports.json import SCHEMAS, brief_json, dumps, reading_json, schema
from tests.factory import document, meeting, reading, statement, unknown
from tests.views import briefs

DOCS = Path(__file__).parents[3] / "docs" / "reference"


def errors(name: str, value: object) -> list[str]:
    validator = Draft202012Validator(schema(name))
    return [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_valid_and_published(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    published = json.loads((DOCS / f"{name}.schema.json").read_text("utf-8"))
    assert published == schema(name)


@pytest.mark.parametrize(
    "brief", [briefs.founding(), briefs.wide(), briefs.empty(), briefs.hostile(), briefs.marked(2)]
)
def test_brief_fits_its_schema(brief: Brief) -> None:
    assert errors("brief", json.loads(dumps(brief_json(brief)))) == []


def test_every_id_a_section_names_is_listed() -> None:
    told = brief_json(briefs.founding())
    known = {item["id"] for key in ("statements", "meetings", "unknowns") for item in told[key]}
    named = {note["item"] for note in told["notes"]} | set(told["headline"]["items"])
    for position in told["matrix"]["positions"]:
        named |= {key for h in position["holdings"] for key in h["statements"] + h["unknowns"]}
    assert named == known


def test_each_item_is_listed_once() -> None:
    told = brief_json(briefs.founding())["statements"]
    assert len({statement["id"] for statement in told}) == len(told)


def test_reading_fits_its_schema_with_and_without_text() -> None:
    doc = document()
    said = statement(doc, "Ukraine refuses", "Ukraine", model.Act.REJECT, "alliance")
    gap = unknown(doc, "Russia", model.UnknownKind.FACT, "Russia", "alliance")
    met = meeting(doc, "NATO", ("Russia", "Ukraine"), MeetingStatus.HELD)
    found = reading(doc, said, gap, met)
    assert errors("reading", reading_json(found)) == []
    assert errors("reading", reading_json(found, text=True)) == []
    assert "text" not in reading_json(found)["document"]
    assert reading_json(found, text=True)["document"]["text"] == doc.text


def test_schema_refuses_a_missing_and_an_added_field() -> None:
    told = brief_json(briefs.founding())
    assert errors("brief", {**told, "more": 1})
    assert errors("brief", {key: value for key, value in told.items() if key != "notes"})


def _enums(node: Any) -> list[list[str]]:
    if isinstance(node, dict):
        found = [node["enum"]] if "enum" in node else []
        return found + [e for value in node.values() for e in _enums(value)]
    return [e for value in node for e in _enums(value)] if isinstance(node, list) else []


@pytest.mark.parametrize("name", ["brief", "reading"])
def test_lists_of_values_are_those_of_the_model(name: str) -> None:
    kinds = [getattr(model, key) for key in model.__all__]
    values = [[m.value for m in k] for k in kinds if isinstance(k, type) and issubclass(k, StrEnum)]
    assert [enum for enum in _enums(schema(name)) if enum not in values] == []


def test_shared_definitions_are_equal() -> None:
    brief, one = schema("brief")["$defs"], schema("reading")["$defs"]
    for name in ("span", "moment", "source", "chain", "statement", "meeting", "unknown"):
        assert brief[name] == one[name]


def test_dumps_spells_out_what_hides_or_commands() -> None:
    told = dumps({"a": "\x1b[31m \x9b1m \u202e \u200b Ж é \U000e0041 \ud800"})
    assert "Ж é" in told
    assert not set(told) & set("\x1b\x9b\u202e\u200b\U000e0041\ud800")
    assert json.loads(told)["a"].startswith("\x1b[31m \x9b1m \u202e \u200b")


def test_suggestions_are_told_apart_and_flagged() -> None:
    told = brief_json(briefs.marked(2))
    assert [s["suggested"] for s in told["suggestions"]] == [True, True]
    assert not any(s["suggested"] for s in told["statements"])
    assert told["read_by"] == [{"reader": "local 1", "threshold": 0.6, "precision": 0.83}]
    doc = document()
    given = (Given("act", "head act", "refuses", 0.9, "accept", 0.05),)
    told_apart = [
        statement(
            doc, words, "Ukraine", model.Act.REJECT, "alliance", score=score, threshold=0.6,
            given=given,
        )
        for words, score in (("Ukraine refuses", 0.5), ("Ukraine stay", 0.7))
    ]  # fmt: skip
    made = reading_json(reading(doc, *told_apart))
    assert errors("reading", made) == []
    assert [(s["score"], s["suggested"]) for s in made["suggestions"]] == [(0.5, True)]
    assert [(s["score"], s["suggested"]) for s in made["statements"]] == [(0.7, False)]
    assert made["statements"][0]["given"] == [
        {
            "field": "act", "rule": "head act", "words": "refuses", "score": 0.9,
            "runner_up": "accept", "runner_up_score": 0.05,
        }
    ]  # fmt: skip
