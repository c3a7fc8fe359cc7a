"""Small reports of our own, each with the statements that a reader would find in it."""

from dataclasses import dataclass, replace
from typing import Any

from detente.model import Act, Reading, Statement
from tests.factory import document, moment, reading, span, statement

__all__ = ["Said", "report"]


@dataclass(frozen=True)
class Said:
    """One statement of a report, by its words."""

    words: str
    party: str
    act: Act
    issue: str
    condition: str = ""
    targets: tuple[str, ...] = ()
    fields: tuple[tuple[str, Any], ...] = ()


def report(text: str, *told: Said, on: str = "2025-01-13", **fields: Any) -> Reading:
    """A report with what it tells, as said on the day of its publication."""
    doc = document(text, published=moment(on), **fields)
    return reading(doc, *(_made(doc, one) for one in told))


def _made(doc: Any, one: Said) -> Statement:
    made = statement(doc, one.words, one.party, one.act, one.issue, targets=one.targets)
    condition = span(doc, one.condition) if one.condition else None
    return replace(made, condition=condition, **dict(one.fields))
