"""One plan told in several ways, and what is not it."""

from typing import Any

from detente.model import Act, Document, Reading, Statement
from tests.factory import document, moment, reading, statement

__all__ = ["WIRES", "plan", "say"]


def say(doc: Document, words: str, party: str, act: Act, issue: str, **more: Any) -> Statement:
    """A statement on the day of its document."""
    return statement(doc, words, party, act, issue, said_on=doc.published, **more)


def plan(key: str, text: str, truce: str, freed: str, day: str = "2025-05-26") -> Reading:
    """A report of one day that tells a plan of Midland in two parts."""
    doc = document(text, id=key * 16, published=moment(day))
    parts = (
        say(doc, freed, "Midland", Act.PROPOSE, "prisoners", targets=("Arland",)),
        say(doc, truce, "Midland", Act.PROPOSE, "ceasefire", targets=("Arland", "Borland")),
    )
    return reading(doc, *parts)


WIRES = (
    plan(
        "a", "Midland's plan frees ten captives in return for a 60-day truce.",
        "a 60-day truce", "Midland's plan frees ten captives",
    ),
    plan(
        "b", "Under it 10 captives go home and there is a 70-day truce.",
        "a 70-day truce", "10 captives go home",
    ),
    plan(
        "c", "Some 10 captives would be freed during a roughly two-month truce.",
        "a roughly two-month truce", "10 captives would be freed",
    ),
)  # fmt: skip
