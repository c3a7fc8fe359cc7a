"""How far a report goes, before and after something is told about it."""

from collections.abc import Mapping
from datetime import date

from detente.model import Document, Handling
from detente.record.marks import marked
from detente.workspace.intake.marking import told_marks

__all__ = ["goes_farther", "hides_from", "relabelled"]


def relabelled(document: Document, fields: Mapping[str, str]) -> Document:
    """The report with what is told about it; JudgementError for what does not fit."""
    return marked(document, told_marks(fields))


def goes_farther(before: Document, after: Document) -> bool:
    """Whether a report would be for more people, or for the same ones sooner."""
    freer = not before.handling.within(after.handling)
    sooner = before.embargo and (after.embargo is None or after.embargo < before.embargo)
    return freer or bool(sooner)


def hides_from(after: Document, clearance: Handling, today: date) -> bool:
    """Whether a report would be there no more for somebody of a clearance."""
    if clearance is Handling.RED:
        return False
    return not after.handling.within(clearance) or (after.embargo or date.min) > today
