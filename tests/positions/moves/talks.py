"""Reports of our own about two invented sides that bargain over a debt and a truce."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from detente.model import Act, Document, Reading, Source, SourceKind, Statement
from tests.factory import document, moment, reading, statement

AGENCY = (Source("Sample Agency", SourceKind.AGENCY), Source("two sources", SourceKind.ANONYMOUS))
ENVOY = (Source("Swiss envoy Ada Example", SourceKind.OFFICIAL, party="Switzerland"),)


def report(day: str, *sentences: str, outlet: str = "Sample Wire") -> Document:
    """A report of a day in 2025-03 that holds some sentences."""
    text = " ".join(f"{sentence}." for sentence in sentences)
    made = document(text, published=moment(f"2025-03-{day}"), outlet=outlet)
    capture = replace(made.capture, retrieved=datetime(2025, 5, 1, tzinfo=UTC))
    return replace(made, capture=capture)


def said(
    doc: Document, words: str, party: str, act: Act, issue: str = "economy", **fields: Any
) -> Statement:
    """A statement of a report."""
    return statement(doc, words, party, act, issue, **fields)


def one(
    day: str, words: str, party: str, act: Act, issue: str = "economy", **fields: Any
) -> Reading:
    """A report of one statement."""
    doc = report(day, words, outlet=fields.pop("outlet", "Sample Wire"))
    return reading(doc, said(doc, words, party, act, issue, **fields))
