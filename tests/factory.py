"""Builders that all tests share: small, valid values with readable defaults."""

import hashlib
from datetime import UTC, datetime
from typing import Any

from detente.model import (
    Act,
    Capture,
    Document,
    Meeting,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Reading,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    item_id,
)

TEXT = "Russia demands that Ukraine stay out of NATO. Ukraine refuses."


def moment(value: str = "2025-03-13") -> Moment:
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(value)]
    return Moment(value, precision, Origin.USER)


def document(text: str = TEXT, **fields: Any) -> Document:
    data = text.encode()
    capture = Capture(
        data, hashlib.sha256(data).hexdigest(), "report.txt", "text/plain",
        datetime(2025, 3, 14, tzinfo=UTC),
    )  # fmt: skip
    key = fields.pop("id", hashlib.sha256(b"report.txt\n" + data).hexdigest()[:16])
    defaults = {"outlet": "Sample Wire", "language": "en", "published": moment()}
    return Document(key, capture, text, **{**defaults, **fields})


def span(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return Span.of(doc.text, start, start + len(words))


def statement(
    doc: Document, words: str, party: str, act: Act, issue: str, **fields: Any
) -> Statement:
    place = span(doc, words)
    key = item_id("s", doc.sha256, place.start, place.end, party, act)
    return Statement(
        key, doc.id, place, Speaker(party, party), act, issue,
        **{"said_on": doc.published, **fields},
    )  # fmt: skip


def unknown(doc: Document, words: str, kind: UnknownKind, subject: str, issue: str) -> Unknown:
    place = span(doc, words)
    key = item_id("u", doc.sha256, place.start, place.end)
    return Unknown(key, doc.id, place, kind, subject, issue)


def meeting(
    doc: Document, words: str, parties: tuple[str, ...], status: MeetingStatus, **fields: Any
) -> Meeting:
    place = span(doc, words)
    key = item_id("m", doc.sha256, place.start, place.end)
    return Meeting(key, doc.id, place, parties, status, **fields)


def reading(doc: Document, *items: Statement | Meeting | Unknown) -> Reading:
    return Reading(
        doc,
        tuple(i for i in items if isinstance(i, Statement)),
        tuple(i for i in items if isinstance(i, Meeting)),
        tuple(i for i in items if isinstance(i, Unknown)),
        reader="test 1",
    )
