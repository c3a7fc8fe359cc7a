import json

from detente.evaluation import Standing, annotations, validate
from detente.model import (
    Act,
    Channel,
    MeetingStatus,
    Source,
    SourceKind,
    Span,
    Status,
    UnknownKind,
    text_sha256,
)
from tests.factory import TEXT, document, meeting, reading, statement, unknown

CHAIN = (
    Source("Sample Wire", SourceKind.AGENCY),
    Source("two sources", SourceKind.ANONYMOUS, count=2),
)


def test_a_reading_is_written_in_the_format_of_the_gold() -> None:
    doc = document()
    first = statement(
        doc, "Russia demands", "Russia", Act.DEMAND, "alliance", targets=("Ukraine",),
        condition=Span.of(TEXT, 20, 44), chain=CHAIN, score=0.5,
    )  # fmt: skip
    second = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    gap = unknown(doc, "NATO", UnknownKind.FACT, "Russia", "alliance")
    talks = meeting(
        doc, "Ukraine refuses", ("Russia", "Ukraine"), MeetingStatus.HELD,
        channels=(Channel.PHONE,), when=Span.of(TEXT, 0, 6),
    )  # fmt: skip
    told = annotations(reading(doc, first, second, gap, talks), "a")
    assert (told["doc"], told["reader"], told["text_sha256"]) == ("a", "test 1", text_sha256(TEXT))
    assert told["statements"][0] == {
        "id": "s1",
        "start": 0,
        "end": 14,
        "quote": "Russia demands",
        "speaker": {"name": "Russia", "party": "Russia"},
        "act": "demand",
        "issue": "alliance",
        "target": ["Ukraine"],
        "certainty": "certain",
        "condition": TEXT[20:44],
        "when": "current",
        "chain": [
            {"name": "Sample Wire", "kind": "agency"},
            {"name": "two sources", "kind": "anonymous", "count": 2},
        ],
        "score": 0.5,
        "shown": True,
    }
    assert (told["statements"][1]["id"], told["statements"][1]["condition"]) == ("s2", None)
    assert told["meetings"][0] | {"start": 0, "end": 0, "quote": ""} == {
        "id": "m1",
        "start": 0,
        "end": 0,
        "quote": "",
        "parties": ["Russia", "Ukraine"],
        "status": "held",
        "channel": ["phone"],
        "when": "Russia",
    }
    assert (told["unknowns"][0]["kind"], told["unknowns"][0]["subject"]) == ("fact", "Russia")
    assert validate(json.loads(json.dumps(told)), TEXT) == []


def test_a_suggestion_is_not_shown() -> None:
    doc = document()
    said = [
        statement(doc, words, "Russia", Act.DEMAND, "alliance", score=score, threshold=0.5)
        for words, score in (("Russia demands", 0.5), ("Ukraine refuses", 0.4))
    ]
    told = annotations(reading(doc, *said), "a")
    assert [each["shown"] for each in told["statements"]] == [True, False]


def test_an_empty_reading_has_read_and_found_nothing() -> None:
    told = annotations(reading(document()), "a")
    assert [told[key] for key in ("statements", "meetings", "unknowns")] == [[], [], []]


def test_what_comes_from_a_record_tells_how_it_stands_and_who_judged() -> None:
    doc = document()
    first = statement(doc, "Russia demands", "Russia", Act.DEMAND, "alliance")
    gap = unknown(doc, "NATO", UnknownKind.FACT, "Russia", "alliance")
    stands = {first.id: Standing(Status.EDITED, "Ann"), gap.id: Standing(Status.SUGGESTED)}
    told = annotations(reading(doc, first, gap), "report", stands)
    assert validate(told, doc.text) == []
    (entry,) = told["statements"]
    assert (entry["standing"], entry["by"]) == ("edited", "Ann")
    assert told["unknowns"][0]["standing"] == "suggested"
    assert "by" not in told["unknowns"][0]
    assert "standing" not in annotations(reading(doc, first), "report")["statements"][0]
