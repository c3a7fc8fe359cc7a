"""Stand-off annotations in the gold format, as a Reading."""

import re
from typing import Any

from detente.model import (
    Act,
    Certainty,
    Channel,
    Contents,
    Document,
    Meeting,
    MeetingStatus,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
    item_id,
)

# The gold format has no field for it: a list or "demands" without an item tells no contents.
UNTOLD = re.compile(r"\b(?:list of|demands (?:have been|were))\b")


def as_reading(document: Document, gold: dict[str, Any]) -> Reading:
    return Reading(
        document,
        tuple(_statement(document, row) for row in gold["statements"]),
        tuple(_meeting(document, row) for row in gold.get("meetings", ())),
        tuple(_unknown(document, row) for row in gold.get("unknowns", ())),
        reader="gold 1",
    )


def _span(document: Document, row: dict[str, Any]) -> Span:
    return Span.of(document.text, row["start"], row["end"])


def _key(prefix: str, document: Document, row: dict[str, Any]) -> str:
    return item_id(prefix, document.sha256, row["start"], row["end"], row["id"])


def _condition(document: Document, row: dict[str, Any]) -> Span | None:
    if "condition_span" in row:
        return Span.of(document.text, *row["condition_span"])
    if not row["condition"]:
        return None
    start = document.text.index(row["condition"])
    return Span.of(document.text, start, start + len(row["condition"]))


def _statement(document: Document, row: dict[str, Any]) -> Statement:
    span = _span(document, row)
    untold = row["act"] == "demand" and UNTOLD.search(span.exact)
    chain = [Source(c["name"], SourceKind(c["kind"]), c.get("count")) for c in row["chain"]]
    return Statement(
        _key("s", document, row),
        document.id,
        span,
        Speaker(row["speaker"]["name"], row["speaker"]["party"]),
        Act(row["act"]),
        row["issue"],
        tuple(row["target"]),
        Certainty(row["certainty"]),
        _condition(document, row),
        When(row["when"]),
        None if row["when"] == "past" else document.published,
        tuple(chain),
        contents=Contents.UNDISCLOSED if untold else Contents.STATED,
    )


def _meeting(document: Document, row: dict[str, Any]) -> Meeting:
    span = _span(document, row)
    when = None
    if row["when"]:
        start = document.text.index(row["when"], max(span.start - 300, 0))
        when = Span.of(document.text, start, start + len(row["when"]))
    return Meeting(
        _key("m", document, row),
        document.id,
        span,
        tuple(row["parties"]),
        MeetingStatus(row["status"]),
        tuple(Channel(c) for c in row["channel"]),
        when,
    )


def _unknown(document: Document, row: dict[str, Any]) -> Unknown:
    return Unknown(
        _key("u", document, row),
        document.id,
        _span(document, row),
        UnknownKind(row["kind"]),
        row["subject"],
        row["issue"],
    )
