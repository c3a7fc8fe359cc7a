"""The conditions of an acceptance, each in the record's words."""

import re
from collections.abc import Iterable
from functools import cache

from detente.model import Statement
from detente.positions.words import nearly_equal
from detente.vocabulary.offers import offer_words

__all__ = ["conditions_of"]


def conditions_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Every condition that some statements tell, none twice in nearly equal words.

    One that lists several is cut where its own words join them.
    """
    found: list[str] = []
    for said in statements:
        if said.condition is None:
            continue
        for part in _between().split(" ".join(said.condition.exact.split())):
            words = part.strip(" ,;.")
            if words and not any(nearly_equal(words, known) for known in found):
                found.append(words)
    return tuple(found)


@cache
def _between() -> re.Pattern[str]:
    starts = "|".join(map(re.escape, offer_words().condition_starts))
    return re.compile(rf"\s*;\s*|,?\s+and\s+(?=(?:{starts})\b)", re.IGNORECASE)
