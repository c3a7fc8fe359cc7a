"""Texts in capitals, lowered letter by letter so that every offset holds."""

import re
from collections.abc import Set

__all__ = ["in_capitals", "truecased"]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
ENOUGH = 0.6
"""The share of capitals among letters above which a text counts as in capitals."""
ENDS = frozenset('.!?:\n["“”')
"""A word after one of these (blanks aside) opens a sentence."""


def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > ENOUGH * len(letters)


def truecased(text: str, common: Set[str]) -> str:
    """The text in ordinary case, as long as before, letter for letter.

    Words in `common` (in lower case) are lowered but at the start of a sentence; short
    words that are not in it are taken for abbreviations, longer ones for names.
    """
    kept = {i for m in INITIALS.finditer(text) for i in range(m.start(), m.end())}
    out = list(text)
    for match in WORD.finditer(text):
        start, end = match.span()
        if start in kept or not match[0].isupper():
            continue
        plain = match[0].lower()
        if plain.partition("'")[0] not in common:
            plain = match[0] if len(plain) < 5 else plain[:1].upper() + plain[1:]
        elif _opens(text, start):
            plain = plain[:1].upper() + plain[1:]
        if len(plain) == end - start:
            out[start:end] = plain
    return "".join(out)


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence."""
    before = text[max(start - 4, 0) : start].rstrip(" ")
    return not before or before[-1] in ENDS
