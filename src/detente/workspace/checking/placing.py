"""Where words typed by a person stand in a text."""

import re

from detente.errors import JudgementError

__all__ = ["only_place", "places"]

ALIKE = ("'’‘ʼ", '"“”„', "-‑")
"""Signs that a keyboard has one key for."""
SHOWN = 10
"""Places that an error names."""
COPY = "copy the exact words from its text"


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Start and end of every place; blanks, quotes and hyphens match their like."""
    parts = [_pattern(part) for part in words.split()]
    if not parts:
        return []
    return [found.span() for found in re.finditer(r"\s+".join(parts), text)]


def only_place(text: str, words: str, at: int | None = None) -> tuple[int, int]:
    """The one place of some words, or the nth.

    Raises JudgementError where there is none, or where there are several and none is
    chosen; it names their offsets.
    """
    found = places(text, words)
    if not found:
        raise JudgementError(f"“{words}” does not stand in the document", COPY)
    if at is not None and not 1 <= at <= len(found):
        raise JudgementError(
            f"there is no place {at}: “{words}” stands there {len(found)} times",
            f"choose at=1 to at={len(found)}",
        )
    if at is None and len(found) > 1:
        starts = ", ".join(str(start) for start, _ in found[:SHOWN])
        more = ", ..." if len(found) > SHOWN else ""
        raise JudgementError(
            f"“{words}” stands at {len(found)} places (characters {starts}{more})",
            "choose one with at=1, at=2 and so on, or give more of its words",
        )
    return found[(at or 1) - 1]


def _pattern(part: str) -> str:
    return "".join(_sign(sign) for sign in part)


def _sign(sign: str) -> str:
    for alike in ALIKE:
        if sign in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(sign)
