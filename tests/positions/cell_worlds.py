"""Strategies: reports that all speak of one cell, in words and on days that tie them."""

import hashlib
from datetime import UTC, datetime

from hypothesis import strategies as st

from detente.model import (
    Act,
    Capture,
    Certainty,
    Contents,
    Document,
    Link,
    LinkKind,
    Moment,
    Origin,
    Precision,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
)
from detente.positions.cells import rows_of
from detente.positions.course import Told
from detente.positions.order import said_by

WORDS = (
    "a full 30-day ceasefire on land and at sea",
    "a full 30-day ceasefire on land, at sea and in the air",
    "the full ceasefire on land",
    "a 60-day ceasefire at sea",
    "a lasting 30-day truce",
    "this truce",
    "the proposed truce",
    "an exchange of all prisoners of war",
    "the exchange of prisoners of war",
    "the",
)
DAYS = ("2025-03-01", "2025-03-02", "2025-03-03", "2025-03-04", "2025-03", "2025-02", "2025-03-09")
PARTIES = ("Russia", "Russia", "Russia + Ukraine", "Ukraine")
ACTS = (Act.ACCEPT, Act.REJECT, Act.OFFER, Act.DEMAND, Act.DEFER, Act.DEFER, Act.ACCUSE)
SURE = (Certainty.CERTAIN, Certainty.CERTAIN, Certainty.NEGATED, Certainty.UNKNOWN)
KINDS = (UnknownKind.ANSWER, UnknownKind.ANSWER, UnknownKind.INTENTION, UnknownKind.FACT)
CHAINS = ((), (Source("Sample Agency", SourceKind.AGENCY),))
ISSUE = "ceasefire"
_ORIGINS = (Origin.PAGE, Origin.TEXT)
moments = st.sampled_from(DAYS).flatmap(
    lambda day: st.sampled_from(
        [Moment(day, Precision.MONTH if len(day) == 7 else Precision.DAY, o) for o in _ORIGINS]
    )
)


@st.composite
def worlds(draw: st.DrawFn) -> list[Reading]:
    ids = [f"s{n}" for n in range(16)]
    return [draw(_reading(number, ids)) for number in range(draw(st.integers(1, 5)))]


@st.composite
def _reading(draw: st.DrawFn, number: int, ids: list[str]) -> Reading:
    lines = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    document = _document(
        number, "\n".join(lines), draw(st.none() | moments), draw(st.integers(1, 6))
    )
    statements, unknowns, start = [], [], 0
    for line in lines:
        span = Span.of(document.text, start, start + len(line))
        start += len(line) + 1
        what = draw(st.sampled_from(("statement", "statement", "both", "unknown")))
        if what != "unknown" and ids:
            statements.append(draw(_statement(ids.pop(0), document, span)))
        if what != "statement":
            unknowns.append(draw(_unknown(f"u{number}-{span.start}", document, span)))
    return Reading(document, tuple(statements), (), tuple(unknowns), reader="test 1")


@st.composite
def _statement(draw: st.DrawFn, key: str, document: Document, span: Span) -> Statement:
    party = draw(st.sampled_from(PARTIES))
    linked = draw(st.sampled_from((None, None, None, "s0", "s1", "s3")))
    return Statement(
        key,
        document.id,
        span,
        Speaker(party, party),
        draw(st.sampled_from(ACTS)),
        ISSUE,
        certainty=draw(st.sampled_from(SURE)),
        when=draw(st.sampled_from((When.CURRENT, When.CURRENT, When.PAST))),
        said_on=draw(st.none() | moments),
        chain=draw(st.sampled_from(CHAINS)),
        contents=draw(st.sampled_from((Contents.STATED, Contents.STATED, Contents.UNDISCLOSED))),
        links=(Link(LinkKind.RESTATES, linked),) if linked and linked != key else (),
        checked=draw(st.booleans()),
    )


@st.composite
def _unknown(draw: st.DrawFn, key: str, document: Document, span: Span) -> Unknown:
    kind = draw(st.sampled_from(KINDS))
    return Unknown(key, document.id, span, kind, draw(st.sampled_from(PARTIES)), ISSUE)


def _document(number: int, text: str, published: Moment | None, got: int) -> Document:
    data = f"{number}\n{text}".encode()
    retrieved = datetime(2025, 3, got, tzinfo=UTC)
    sha256 = hashlib.sha256(data).hexdigest()
    capture = Capture(data, sha256, f"{number}.txt", "text/plain", retrieved)
    return Document(f"d{number}", capture, text, published=published, language="en")


def told_of(readings: list[Reading], party: str) -> list[Told]:
    """All that a cell rests on, each with its day."""
    found = []
    for reading in readings:
        document = reading.document
        for said in reading.statements:
            if party in rows_of(said.speaker.party):
                found.append(Told(said, said_by(document, said.said_on).toordinal()))
        day = said_by(document).toordinal()
        for gap in reading.unknowns:
            if party in rows_of(gap.subject):
                found.append(Told(gap, day, document.published))
    return found
