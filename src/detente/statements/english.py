"""Whether a text of unknown language is English."""

import re

from detente.vocabulary.cues import words

__all__ = ["looks_english"]

SAMPLE = 5_000
"""Characters looked at."""
FEW = 12
"""Fewer words tell no language; they are taken for English."""
SHARE = 0.15
"""English running text has at least so many of the commonest words."""


def looks_english(text: str) -> bool:
    """Whether the commonest English words are common in a text."""
    found = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    if len(found) < FEW:
        return all(ord(c) < 0x250 for w in found for c in w)
    return sum(w in words("commonest") for w in found) >= SHARE * len(found)
