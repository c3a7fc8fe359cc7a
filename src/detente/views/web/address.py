"""What an address tells besides its path, and how it is told."""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urlencode

from detente.errors import InputError

__all__ = ["day_of", "is_here", "number_of", "query_of"]


def day_of(text: str) -> date | None:
    """The day that is told; None where none is, InputError where it is no day."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(f"“{text[:20]}” is no day", "write it as 2025-03-13") from error


def is_here(path: str) -> bool:
    """Whether it leads to a place of the workbench, whatever a browser makes of it."""
    return path.startswith("/") and path[1:2] not in ("/", "\\") and path.isprintable()


def number_of(text: str) -> int | None:
    """The number that is told in plain digits; None where none is."""
    return int(text) if text.isascii() and text.isdigit() else None


def query_of(told: Mapping[str, object] | Iterable[tuple[str, object]]) -> str:
    """The part from the question mark on; what is empty, or None, is left out.

    Days are written as 2025-03-13, and what holds or does not as 1 or nothing.
    """
    pairs = told.items() if isinstance(told, Mapping) else told
    text = urlencode([(name, _text(value)) for name, value in pairs if value])
    return f"?{text}" if text else ""


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1"
    return value.isoformat() if isinstance(value, date) else str(value)
