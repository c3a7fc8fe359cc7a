"""A document with what a person told about it set right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from detente.errors import JudgementError
from detente.model import Document, Handling, Kind
from detente.record.edits import moment_of

__all__ = ["MARKS", "marked"]


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None


MARKS: dict[str, Callable[[str], object]] = {
    "outlet": str,
    "title": str,
    "agency": str,
    "published": moment_of,
    "language": str,
    "kind": Kind,
    "handling": Handling,
    "embargo": _day,
}
"""What can be told about a document, and how each is read."""


def marked(document: Document, fields: Sequence[tuple[str, str]]) -> Document:
    """The document with fields set; JudgementError for what does not fit."""
    told: dict[str, object] = {}
    for name, value in fields:
        if name not in MARKS:
            raise JudgementError(
                f"a document has no field {name!r} to set", f"set one of {', '.join(MARKS)}"
            )
        try:
            told[name] = MARKS[name](value.strip())
        except ValueError as error:
            raise JudgementError(f"{name}: {error}", "see detente mark --help") from None
    return replace(document, **told)  # type: ignore[arg-type] # each reader fits its field
