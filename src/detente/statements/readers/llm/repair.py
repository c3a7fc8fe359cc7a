"""The JSON object in a model's reply, whatever stands around it or is missing at its end."""

import json
import re
from typing import Any

__all__ = ["object_in"]

THOUGHT = re.compile(r"\A.*</think(?:ing)?>", re.DOTALL)
"""What some models write before they answer."""
TRAILING = re.compile(r",(?=\s*[\]}])")
PAIRS = {"{": "}", "[": "]"}


def object_in(reply: str) -> dict[str, Any] | None:
    """The object that a reply holds; of one that is cut off all that is whole; else None."""
    start = (text := THOUGHT.sub("", reply)).find("{")
    if start < 0:
        return None
    text = text[start:]
    for tried in (text, TRAILING.sub("", text)):
        if (found := _parsed(tried)) is not None:
            return found
    return _parsed(TRAILING.sub("", _closed(text)))


def _parsed(text: str) -> dict[str, Any] | None:
    """The object that a text begins with."""
    try:
        found = json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _closed(text: str) -> str:
    """A cut off object up to its last whole inner object, closed."""
    closing: list[str] = []
    whole, ends, quoted, escaped = 0, "", False, False
    for at, c in enumerate(text):
        if quoted:
            quoted, escaped = escaped or c != '"', c == "\\" and not escaped
        elif c == '"':
            quoted = True
        elif c in PAIRS:
            closing.append(PAIRS[c])
        elif closing and c == closing[-1]:
            closing.pop()
            if c == "}":
                whole, ends = at + 1, "".join(reversed(closing))
    return text[:whole] + ends
