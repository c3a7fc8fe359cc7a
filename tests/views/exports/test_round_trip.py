import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from detente.model import (
    Act,
    Certainty,
    Channel,
    Contents,
    Link,
    LinkKind,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    UnknownKind,
    When,
)
from detente.views.exports.webannotation import annotation
from tests.factory import document, meeting, moment, span, statement, unknown
from tests.views.exports.read_back import parse

ODD = "🇺🇦 Kyïv agre\u0301es 👩‍👩‍👧 to talks\u0301 if Moscow stops 🕊️ first."
"""Emoji of several code points, and marks that combine with the letter before."""


def through_json(told: dict[str, Any]) -> dict[str, Any]:
    back: dict[str, Any] = json.loads(json.dumps(told))
    return back


def full() -> tuple[Any, Statement]:
    doc = document(ODD)
    words = "agre\u0301es 👩‍👩‍👧 to talks\u0301 if Moscow stops 🕊️ first"
    said = statement(
        doc, words, "Ukraine", Act.ACCEPT, "process",
        targets=("Russia", "United States"), certainty=Certainty.PROBABLE,
        condition=span(doc, "if Moscow stops 🕊️ first"), when=When.PLANNED,
        said_on=Moment("2025-03", Precision.MONTH, Origin.TEXT),
        chain=(Source("two aides", SourceKind.ANONYMOUS, 2, party="Russia"),),
        content=span(doc, "to talks\u0301"), contents=Contents.UNDISCLOSED,
        links=(Link(LinkKind.ANSWERS, "s1"), Link(LinkKind.RESTATES, "s2")),
        reader="rules 1.0", checked=True,
    )  # fmt: skip
    return doc, replace(said, speaker=Speaker("Kyïv", "Ukraine", "Ada"))


def test_a_statement_comes_back_whole() -> None:
    doc, said = full()
    assert parse(through_json(annotation(said, doc)), doc) == said


def test_meetings_and_unknowns_come_back_whole() -> None:
    doc = document(ODD)
    talks = meeting(
        doc, "to talks\u0301", ("Russia", "Ukraine"), MeetingStatus.POSSIBLE,
        channels=(Channel.PHONE, Channel.VIRTUAL), when=span(doc, "first"), also=("m1",),
    )  # fmt: skip
    gap = unknown(doc, "🕊️", UnknownKind.FACT, "", "process")
    for item in (talks, gap, replace(gap, subject="Russia", checked=True)):
        assert parse(through_json(annotation(item, doc)), doc) == item


def test_the_day_of_publication_comes_back_as_the_document_tells_it() -> None:
    doc = document(published=moment())
    for day in (doc.published, None):
        said = statement(doc, "Ukraine", "Ukraine", Act.REJECT, "alliance", said_on=day)
        assert parse(annotation(said, doc), doc) == said


@given(st.text(min_size=1), st.data())
def test_words_offsets_and_hash_survive_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    place = Span.of(text, start, data.draw(st.integers(start, len(text))))
    doc = document(text)
    gap = replace(unknown(document("x"), "x", UnknownKind.FACT, "", "other"), span=place)
    back = parse(through_json(annotation(gap, doc)), doc)
    assert back.span == place
    assert back.span.holds(text)
