import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from detente.evaluation import annotation_schema, load_texts, validate
from detente.evaluation.gold import gold_files
from detente.model import (
    Act,
    Certainty,
    Channel,
    MeetingStatus,
    SourceKind,
    UnknownKind,
    When,
    text_sha256,
)
from detente.vocabulary.issues import ISSUES
from tests.evaluation.entries import TEXT, annotated, link, meeting, statement, unknown


def test_a_sound_annotation_has_no_fault() -> None:
    told = annotated(
        [statement(0, 100, chain=[link("Wire")], target=["Iran", "Oman"], act_any=["offer"])],
        [meeting(0, 100, when=TEXT[10:20], channel=["phone"])],
        unknowns=[unknown(0, 100, optional=True)],
        text_sha256=text_sha256(TEXT),
    )
    assert validate(told, TEXT) == []


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        (annotated([statement(0, 9, act="shout")]), "statements[0].act: 'shout' is not one of"),
        (annotated([statement(0, 9, issue="weather")]), "statements[0].issue: 'weather'"),
        (annotated([statement(0, 9, chain=[link("Wire", "rumour")])]), "chain[0].kind: 'rumour'"),
        (annotated([statement(0, 9, speaker={"name": "X"})]), "'party' is a required property"),
        (annotated([statement(0, 9, certanty="certain")]), "'certanty' was unexpected"),
        (annotated([statement(0, 9, score=1.5)]), "statements[0].score: 1.5 is greater"),
        (annotated([], [meeting(0, 9, channel="phone")]), "meetings[0].channel: 'phone' is not"),
        (annotated([], [meeting(0, 9, status="over")]), "meetings[0].status: 'over'"),
        (annotated(unknowns=[unknown(0, 9, "why")]), "unknowns[0].kind: 'why'"),
        ({"statements": []}, "'meetings' is a required property"),
        (annotated([statement(0, 9, quote="made up")]), "s0: the quote is not what the text"),
        (annotated([statement(0, 9, condition="nowhere")]), "s0: the words of condition are not"),
        (annotated([], [meeting(0, 9, when="never")]), "m0: the words of when are not"),
        (annotated([statement(0, 9, target=["Oman", "Iran"])]), "s0: target is not sorted"),
        (annotated([], [meeting(0, 9, ("B", "A"))]), "m0: parties is not sorted"),
        (annotated([statement(0, 9), statement(0, 8)]), "s0: 2 entries have this id"),
        (annotated(text_sha256="0" * 64), "text_sha256: not that of this text"),
    ],
)
def test_a_fault_is_told_with_its_place(told: dict[str, Any], fault: str) -> None:
    faults = validate(told, TEXT)
    assert len(faults) == 1
    assert fault in faults[0]


def test_every_fault_is_told() -> None:
    told = annotated(
        [statement(0, 9, quote="x"), statement(20, 29, quote="y", condition="nowhere")]
    )
    assert len(validate(told, TEXT)) == 3


def test_stand_off_conditions_are_sound() -> None:
    told = annotated([statement(0, 100, condition="yes", condition_span=[5, 10])])
    assert validate(told, TEXT) == []


def test_the_schema_names_the_values_of_the_model() -> None:
    schema = annotation_schema()
    Draft202012Validator.check_schema(schema)
    defs = schema["$defs"]
    told, talks = defs["statement"]["properties"], defs["meeting"]["properties"]
    assert defs["act"]["enum"] == [act.value for act in Act]
    assert defs["issue"]["enum"] == [issue.code for issue in ISSUES]
    assert told["certainty"]["enum"] == [certainty.value for certainty in Certainty]
    assert told["when"]["enum"] == [when.value for when in When]
    assert talks["status"]["enum"] == [status.value for status in MeetingStatus]
    assert talks["channel"]["items"]["enum"] == [channel.value for channel in Channel]
    kinds = [kind.value for kind in SourceKind if kind is not SourceKind.OUTLET]
    assert defs["link"]["properties"]["kind"]["enum"] == kinds
    assert defs["unknown"]["properties"]["kind"]["enum"] == [kind.value for kind in UnknownKind]


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["dev", "dev-unseen"])
def test_the_gold_is_sound(shared: Path, folder: str) -> None:
    gold = shared / "gold" / folder
    texts = load_texts(gold)
    for file in gold_files(gold):
        assert validate(json.loads(file.read_bytes()), texts[file.stem]) == [], file.stem


def test_the_published_schema_is_the_one_that_is_used() -> None:
    published = Path(__file__).parents[2] / "docs" / "reference" / "annotation.schema.json"
    assert json.loads(published.read_text("utf-8")) == annotation_schema()
