"""Text from outside, made harmless to show.

Control characters, terminal escapes, bidi marks and zero-width characters are
replaced by a visible mark, so that nothing shown can hide, reorder or command.
Offsets still count in the original text; the JSON export keeps it.
"""

import dataclasses
import re
import unicodedata
from enum import Enum
from typing import Any, TypeVar

__all__ = ["INVISIBLE", "escape_markdown", "harmless", "visible"]

T = TypeVar("T")
MARK = "\ufffd"
SPACES = re.compile(r"[\s\u0085\u2028\u2029]+")
INVISIBLE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
SOFT_HYPHEN = "\u00ad"
STACK = 4
"""Combining marks shown on one letter; more would spill over other lines."""
MARKDOWN = re.compile(r"([\\`*_\[\]#|~^$]|!(?=\[)|:(?=//))")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else MARK


def _unstack(text: str) -> str:
    if not any(map(unicodedata.combining, text)):
        return text
    kept, run = [], 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= STACK:
            kept.append(character)
    return "".join(kept)


def visible(text: str) -> str:
    """The text on one line, with a mark in the place of what cannot be seen."""
    if text.isascii() and text.isprintable():
        return SPACES.sub(" ", text)
    seen = INVISIBLE.sub(_sign, SPACES.sub(" ", text.replace(SOFT_HYPHEN, "")))
    return _unstack(seen)


def escape_markdown(text: str) -> str:
    """Visible text in which no character has a meaning in Markdown or HTML."""
    escaped = MARKDOWN.sub(r"\\\1", text)
    escaped = re.sub(r"[&<>]", lambda m: ENTITIES[m[0]], escaped)
    escaped = re.sub(r"\bwww\.", r"www\\.", escaped, flags=re.IGNORECASE)
    return re.sub(r"^(\d*)([.)+-])", r"\1\\\2", escaped)


def harmless(value: T, seen: dict[int, tuple[Any, Any]] | None = None) -> T:
    """The same value with every text in it made visible, however deep."""
    seen = {} if seen is None else seen
    if id(value) not in seen:
        seen[id(value)] = (value, _remade(value, seen))
    remade: T = seen[id(value)][1]
    return remade


def _remade(value: Any, seen: dict[int, tuple[Any, Any]]) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, tuple):
        return tuple(harmless(part, seen) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: harmless(getattr(value, f.name), seen) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value
