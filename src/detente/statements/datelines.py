"""The place, day and agency that agency copy puts before its first words."""

import re
from functools import cache

from detente.vocabulary.metonyms import METONYMS, MetonymKind

__all__ = ["after_dateline"]

PLACE = r"[A-Z][A-Z.'’\-]+(?:,? (?:[A-Z][A-Z.'’\-]+|[Dd][eo]l?)){0,4}(?:, [A-Z][\w. ]{1,25}?)?"
CITED = r"[A-Z]\w+(?:[ -][A-Z]\w+){0,2}(?:, [A-Z][\w.]+)?(?= ?\([A-Z])"
"""A place in small letters, where an agency in brackets follows it."""
DAY = r"(?:, (?:\d{1,2} )?[A-Z][A-Za-z]{2,8}\.?(?: \d{1,4})?(?:, \d{4})?)?"
CARRIER = r"(?:\([^()\n]{2,60}\)|/[^/\n]{2,40}/)?"
MARK = r"(?:--| [-–—](?= )|—|(?<=/)\.)[ ]?(?:\[[A-Z]+\][ ]?)?"
DATELINE = re.compile(rf"(?:{PLACE}|{CITED}){DAY}\.?[ ]?{CARRIER}[ ]?{MARK}[ ]*")


BARE = re.compile(r"(?P<places>[A-Z][A-Z'’\-]+(?:[ /][A-Z][A-Z'’\-]+){0,5}) (?=[A-Z][a-z]* )")
"""Places in capitals right before a sentence, without a mark."""


def after_dateline(paragraph: str) -> int:
    """Where a paragraph's own words begin: 0 if it opens with no dateline.

    Knows "MOSCOW (Reuters) - ", "LIMA, 29 MAR 89 (EFE) -- [TEXT] ",
    "BEIRUT, 26 May. /TASS/. ", "DETROIT — ", "BEIRUT/PARIS ".
    """
    found = DATELINE.match(paragraph)
    if not found:
        return _after_places(paragraph)
    told = bool(re.search(r"[(/\d]", found[0]))
    return found.end() if told or not paragraph.isupper() else 0


def _after_places(paragraph: str) -> int:
    """Where the words after listed places in capitals begin: 0 if there are none."""
    found = BARE.match(paragraph)
    if not found or paragraph.isupper():
        return 0
    return found.end() if all(p in _places() for p in found["places"].split("/")) else 0


@cache
def _places() -> frozenset[str]:
    """Capitals and venues, written in capitals."""
    cities = (m for m in METONYMS.values() if m.kind is not MetonymKind.SEAT)
    return frozenset(m.surface.upper() for m in cities)
