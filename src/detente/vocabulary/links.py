"""The words that tell that one statement bears on another."""

import re
from functools import cache

from detente.vocabulary.alternatives import either
from detente.vocabulary.files import read_yaml

__all__ = ["exchange_opener", "pointing_noun"]


@cache
def pointing_noun() -> re.Pattern[str]:
    """What matches "the proposal", "their latest demands" and the like."""
    rows = read_yaml("links.yaml")
    between = r"(?:[\w’'-]+\s+){0,3}?"
    return re.compile(
        rf"(?:\b{either(rows['pointing'])}|\w['’]s?)\s+{between}"
        rf"{either(rows['answered'])}\b",
        re.IGNORECASE,
    )


@cache
def exchange_opener() -> re.Pattern[str]:
    """What matches the beginning of a condition that is half of a bargain."""
    return re.compile(rf"{either(read_yaml('links.yaml')['exchange'])}\b", re.IGNORECASE)
