"""Pattern text that matches any of some words."""

import re
from collections.abc import Iterable

__all__ = ["either", "either_phrase"]


def either(words: Iterable[str]) -> str:
    """Any of some words as they are written, the longest first."""
    return f"(?:{'|'.join(map(re.escape, _longest_first(words)))})"


def either_phrase(words: Iterable[str]) -> str:
    """Any of some phrases, the longest first, however they are broken into lines."""
    told = (r"\s+".join(map(re.escape, w.split())) for w in _longest_first(words))
    return f"(?:{'|'.join(told)})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))
