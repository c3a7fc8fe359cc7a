"""What a person tells about a document, checked before it is kept."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from detente.errors import JudgementError
from detente.model import Handling, Kind
from detente.record.edits import moment_of
from detente.record.marks import MARKS
from detente.vocabulary.outlets import find_outlet

__all__ = ["MARKS", "told_marks"]

LANGUAGE = re.compile(r"[a-z]{2}")
LONGEST = 500
"""Characters of a title."""


def told_marks(fields: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The fields as they are kept; JudgementError says what can be set."""
    if not fields:
        raise JudgementError("no field is told", "write field=value, as outlet=Reuters")
    for name in fields:
        if name not in MARKS:
            raise JudgementError(
                f"a document has no field {name!r} to set", f"set one of {', '.join(MARKS)}"
            )
    return tuple(sorted((n, READ.get(n, _line)(" ".join(v.split()))) for n, v in fields.items()))


def _line(value: str) -> str:
    if not value.isprintable() or len(value) > LONGEST:
        raise JudgementError(
            f"“{value[:20]}” is too long or holds control characters", "give one plain line"
        )
    return value


def _outlet(value: str) -> str:
    listed = find_outlet(value)
    return listed.name if listed else _line(value)


def _published(value: str) -> str:
    told = moment_of(value)
    return told.value if told else ""


def _language(value: str) -> str:
    if value and not LANGUAGE.fullmatch(value):
        raise JudgementError(f"“{value}” is no language code", "give two letters, as en")
    return value


def _embargo(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise JudgementError(f"“{value}” is no day", "write it as 2025-03-13") from None


def _one_of(choices: type[StrEnum], value: str) -> str:
    for choice in choices:
        if value.casefold() in (choice.casefold(), choice.removeprefix("TLP:").casefold()):
            return choice.value
    raise JudgementError(f"“{value}” cannot be set", f"choose one of {', '.join(choices)}")


READ: Mapping[str, Callable[[str], str]] = {
    "outlet": _outlet,
    "agency": _outlet,
    "published": _published,
    "language": _language,
    "kind": lambda value: _one_of(Kind, value),
    "handling": lambda value: _one_of(Handling, value),
    "embargo": _embargo,
}
"""What makes of each value what is kept; a title is kept as it is typed."""
