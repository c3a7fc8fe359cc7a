"""What is told to the encoder about each piece beside its word."""

import numpy as np
from numpy.typing import NDArray

from detente.model import Act

__all__ = [
    "ACTS",
    "CASES",
    "FEATURES",
    "INDEPENDENT_SLOT",
    "Ints",
    "MENTION_KINDS",
    "MOVES",
    "OTHER_SLOT",
    "SLOTS",
    "UNKNOWN_SLOT",
    "cases",
]

Ints = NDArray[np.int32]

SLOTS = 32
OTHER_SLOT = 29
INDEPENDENT_SLOT = 30
UNKNOWN_SLOT = 31
CASES = 4
ACTS = tuple(str(act) for act in Act)
MOVES = len(ACTS) + 1
"""The acts that a rule can tell, and none."""
MENTION_KINDS = ("name", "demonym", "person", "role", "pronoun", "joint", "label", "publisher")
FEATURES = {
    "case": CASES,
    "line": 3,
    "quote": 2,
    "slot": SLOTS,
    "kind": 2 * len(MENTION_KINDS) + 1,
    "voice": SLOTS,
    "move": MOVES,
    "role": 5,
    "item": 3,
}
"""How many values each feature has; 0 tells nothing."""


def cases(text: str, offsets: Ints) -> Ints:
    """How words are written: 0 lower, 1 capital, 2 capitals, 3 digits."""
    found = np.zeros(len(offsets), dtype=np.int32)
    for i, (start, end) in enumerate(offsets):
        word = text[start:end]
        if word.islower():
            continue
        if any(c.isdigit() for c in word):
            found[i] = 3
        elif word.isupper() and len(word) > 1:
            found[i] = 2
        elif word[:1].isupper():
            found[i] = 1
    return found
