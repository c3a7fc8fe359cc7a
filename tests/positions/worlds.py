"""Strategies: small worlds of reports that speak of two issues."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from detente.model import (
    Act,
    Capture,
    Certainty,
    Document,
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

PARTIES = ("Russia", "Ukraine", "United States", "Russia + Ukraine", "independent")
ISSUES = ("ceasefire", "prisoners")
WORDS = (
    "the proposed 30-day ceasefire",
    "a 60-day ceasefire at sea",
    "this truce",
    "the proposal of a halt for ten days",
    "an exchange of all prisoners of war",
)
CHAINS = (
    (),
    (Source("Sample Agency", SourceKind.AGENCY),),
    (Source("two sources", SourceKind.ANONYMOUS, 2),),
    (Source("Sample Agency", SourceKind.AGENCY), Source("two sources", SourceKind.ANONYMOUS, 2)),
)


def day(number: int) -> Moment:
    return Moment(f"2025-03-{number:02}", Precision.DAY, Origin.PAGE)


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    count = draw(st.integers(1, 4))
    return [draw(_reading(number)) for number in range(count)]


@st.composite
def _reading(draw: st.DrawFn, number: int) -> Reading:
    lines = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    text = f"Report {number}.\n" + "\n".join(lines)
    published = day(draw(st.integers(1, 20)))
    document = _document(f"d{number}", text, published, draw(st.sampled_from(("Wire", "Post"))))
    statements, unknowns, start = [], [], text.index("\n") + 1
    for place, line in enumerate(lines):
        span = Span.of(text, start, start + len(line))
        start += len(line) + 1
        if draw(st.booleans()):
            statements.append(draw(_statement(f"s{number}{place}", document, span)))
        else:
            unknowns.append(draw(_unknown(f"u{number}{place}", document, span)))
    return Reading(document, tuple(statements), (), tuple(unknowns), reader="test 1")


@st.composite
def _statement(draw: st.DrawFn, key: str, document: Document, span: Span) -> Statement:
    told = document.published
    party = draw(st.sampled_from(PARTIES))
    return Statement(
        key,
        document.id,
        span,
        Speaker(party, party),
        draw(st.sampled_from(list(Act))),
        draw(st.sampled_from(ISSUES)),
        draw(st.sampled_from(((), ("Russia",), ("Ukraine",)))),
        draw(st.sampled_from(list(Certainty))),
        when=draw(st.sampled_from(list(When))),
        said_on=draw(st.sampled_from((None, told, day(1)))),
        chain=draw(st.sampled_from(CHAINS)),
    )


@st.composite
def _unknown(draw: st.DrawFn, key: str, document: Document, span: Span) -> Unknown:
    kind = draw(st.sampled_from(list(UnknownKind)))
    subject = draw(st.sampled_from(("", "Russia", "Ukraine")))
    return Unknown(key, document.id, span, kind, subject, draw(st.sampled_from(ISSUES)))


def _document(key: str, text: str, published: Moment, outlet: str) -> Document:
    data = text.encode()
    got = datetime(2025, 4, 1, tzinfo=UTC)
    capture = Capture(data, hashlib.sha256(data).hexdigest(), f"{key}.txt", "text/plain", got)
    return Document(key, capture, text, outlet=outlet, published=published, language="en")


def copy_of(reading: Reading, key: str) -> Reading:
    """The same report carried by another outlet, its items found once more."""
    document = replace(reading.document, id=key, outlet="Copyist", copy_of=reading.document.id)
    statements = tuple(replace(s, id=f"c{s.id}", document=key) for s in reading.statements)
    unknowns = tuple(replace(u, id=f"c{u.id}", document=key) for u in reading.unknowns)
    return Reading(document, statements, (), unknowns, reading.reader)
