"""The words by which a text tells a time, as one pattern."""

import re
from functools import cache

from detente.vocabulary.alternatives import either
from detente.vocabulary.calendar import months
from detente.vocabulary.files import read_yaml

__all__ = ["days", "time_pattern"]

ABBREVIATED = 4
"""Month names up to this length may end in a full stop ("Feb.", "Sept.")."""


@cache
def days() -> frozenset[str]:
    """The days of the week and their short forms, in small letters."""
    return frozenset(read_yaml("time_words.yaml")["days"])


@cache
def time_pattern() -> re.Pattern[str]:
    """Matches a whole expression of time: "over the past two weeks", "on March 11"."""
    words = read_yaml("time_words.yaml")
    days = rf"{either(words['days'])}\b"
    units = rf"{either(words['units'])}s?\b"
    before = either(words["before"])
    names = [m for m in months() if m.isascii()]
    short = either(m for m in names if len(m) <= ABBREVIATED)
    month = rf"(?:{either(names)}\b|{short}\.)"
    number = rf"(?:\d+|{either(words['numbers'])})"
    lead = rf"(?:{either(words['prepositions'])}\s+)?(?:the\s+)?"
    year = r"(?:,?\s+(?:19|20)\d\d)?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    dates = rf"(?:{month}\s+{day}\b{year}|{day}\s+{month}{year})"
    cores = [
        dates,
        rf"(?:(?:early|late|mid)[- ]|{before}\s+){month}{year}",
        rf"(?:{before}\s+)*{days}(?:'s|’s)?(?:\s+{units})?(?:,?\s+{dates})?",
        rf"{number}\s+{units}\s+(?:ago|later|earlier)",
        rf"(?:{before}\s+)+(?:{number}\s+)?{units}",
        r"(?:19|20)\d\d\b",
        rf"{either(words['lone'])}\b(?:\s+(?:on\s+)?(?:{days}|this\s+{units}|{units}))?",
    ]
    bare = rf"{either(words['prepositions'])}\s+{month}{year}"
    return re.compile(rf"\b(?:{lead}(?:{'|'.join(cores)})|{bare})", re.IGNORECASE)
