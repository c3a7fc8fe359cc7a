from typing import Any

import pytest

from detente.model import Act, Channel, Handling, MeetingStatus, Source, SourceKind, UnknownKind
from detente.views.exports.webannotation import CONTEXT, Makers, annotation, collection
from tests.factory import document, meeting, reading, span, statement, unknown

WORDS = "Russia demands that Ukraine stay out of NATO"


def bodies(told: dict[str, Any], label: str) -> list[dict[str, Any]]:
    return [body for body in told["body"] if body["label"] == label]


def test_a_suggestion_classifies_the_exact_words_and_names_its_reader() -> None:
    doc = document(url="https://wire.example/a", handling=Handling.GREEN)
    told = annotation(
        statement(doc, "Ukraine", "Ukraine", Act.REJECT, "alliance", reader="rules 1.0"), doc
    )
    assert told["@context"] == CONTEXT and CONTEXT[0] == "http://www.w3.org/ns/anno.jsonld"
    assert (told["type"], told["motivation"]) == ("Annotation", "classifying")
    assert told["creator"] == {"type": "Software", "name": "rules", "version": "1.0"}
    assert (told["generator"]["name"], told["handling"]) == ("Detente", "TLP:GREEN")
    assert told["target"] == {
        "type": "SpecificResource",
        "source": "https://wire.example/a",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Ukraine",
                "prefix": "Russia demands that ",
                "suffix": " stay out of NATO. Ukraine refus",
            },
            {"type": "TextPositionSelector", "start": 20, "end": 27},
        ],
        "state": {"type": "State", "digest": doc.sha256},
    }


def test_a_text_without_address_is_named_by_its_hash_and_nothing_empty_is_told() -> None:
    doc = document(WORDS)
    told = annotation(statement(doc, WORDS, "Russia", Act.DEMAND, "alliance"), doc)
    assert told["target"]["source"] == f"urn:sha256:{doc.sha256}"
    assert told["target"]["selector"][0] == {"type": "TextQuoteSelector", "exact": WORDS}
    assert "creator" not in told
    assert {body["label"] for body in told["body"]}.isdisjoint({"target", "condition", "actor"})


def test_each_field_is_a_body_of_its_own() -> None:
    doc = document()
    chain = (
        Source("Sample Wire", SourceKind.AGENCY),
        Source("two aides", SourceKind.ANONYMOUS, 2, party="Russia"),
    )
    made = statement(
        doc, WORDS, "Russia", Act.DEMAND, "alliance",
        targets=("Ukraine", "United States"), condition=span(doc, "out of NATO"), chain=chain,
    )  # fmt: skip
    told = annotation(made, doc)
    assert bodies(told, "act") == [
        {"type": "TextualBody", "purpose": "classifying", "label": "act", "value": "demand"}
    ]
    assert [b["value"] for b in bodies(told, "target")] == ["Ukraine", "United States"]
    assert bodies(told, "certainty")[0]["value"] == "certain"
    assert bodies(told, "party")[0]["purpose"] == "tagging"
    assert [b["kind"] for b in bodies(told, "chain")] == ["agency", "anonymous"]
    assert bodies(told, "chain")[1].items() >= {"count": 2, "party": "Russia"}.items()
    (condition,) = bodies(told, "condition")
    assert (condition["type"], condition["purpose"]) == ("SpecificResource", "describing")
    assert condition["selector"][0]["exact"] == "out of NATO"


def test_what_a_person_checked_assesses_and_tells_who_changed_what() -> None:
    doc = document()
    made = statement(doc, WORDS, "Russia", Act.DEMAND, "alliance", checked=True)
    told = annotation(made, doc, Makers("rules 1.0", "Ada", frozenset({"issue"})))
    assert (told["motivation"], told["creator"]) == ("assessing", {"type": "Person", "name": "Ada"})
    assert bodies(told, "issue")[0]["creator"]["name"] == "Ada"
    assert bodies(told, "act")[0]["creator"]["name"] == "rules"


def test_what_a_person_stated_has_no_software_for_its_maker() -> None:
    doc = document()
    made = unknown(doc, "NATO", UnknownKind.CONTENT, "Russia", "alliance")
    told = annotation(made, doc, Makers(analyst="Ada"))
    assert {body["creator"]["type"] for body in told["body"]} == {"Person"}
    assert told["creator"]["name"] == "Ada"


@pytest.mark.parametrize("checked", [True, False])
def test_nothing_is_rated(checked: bool) -> None:
    doc = document()
    made = statement(doc, WORDS, "Russia", Act.DEMAND, "alliance", score=0.62, checked=checked)
    told = str(annotation(made, doc))
    assert "0.62" not in told
    assert not any(word in told for word in ("score", "rating", "confidence"))


def test_a_document_is_a_collection_of_one_page() -> None:
    doc = document(title="A report", handling=Handling.AMBER)
    talks = meeting(
        doc, "Ukraine refuses", ("Russia", "Ukraine"), MeetingStatus.HELD,
        channels=(Channel.PHONE,), when=span(doc, "stay"),
    )  # fmt: skip
    gap = unknown(doc, "NATO", UnknownKind.CONTENT, "", "alliance")
    said = statement(doc, WORDS, "Russia", Act.DEMAND, "alliance")
    told = collection(reading(doc, said, talks, gap), {gap.id: Makers(analyst="Ada")})
    assert (told["label"], told["total"], told["handling"]) == ("A report", 3, "TLP:AMBER")
    items = told["first"]["items"]
    assert [bodies(item, "item")[0]["value"] for item in items] == [
        "statement",
        "meeting",
        "unknown",
    ]
    assert not any("@context" in item for item in items)
    assert items[1]["creator"] == {"type": "Software", "name": "test", "version": "1"}
    assert items[2]["creator"]["name"] == "Ada"
    assert [b["value"] for b in bodies(items[1], "channel")] == ["phone"]
    assert not bodies(items[2], "subject")


def test_a_suggestion_is_left_out_of_a_collection() -> None:
    doc = document()
    doubt = statement(
        doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5, threshold=0.6
    )
    assert collection(reading(doc, doubt))["total"] == 0
