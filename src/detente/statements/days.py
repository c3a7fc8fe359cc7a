"""The day of a move, as its sentence tells it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from spacy.tokens import Token

from detente.model import Moment, Origin, Precision, When
from detente.vocabulary.calendar import months
from detente.vocabulary.cues import day_words

__all__ = ["said_on", "time_told"]

LONG_PAST = timedelta(days=366)
"""A day told for a current move lies no further back."""
TIMES = frozenset({"npadvmod", "prep", "advmod", "tmod"})
"""Roles in which words that hang on a verb tell when it was done."""


def time_told(verbs: Sequence[Token]) -> str:
    """The words that tell when some verbs were done: "on Tuesday", "in 2008".

    What hangs on other verbs ("to begin on Monday") tells the time of something else.
    """
    found = []
    for verb in verbs:
        for child in verb.children:
            if child.dep_ in TIMES:
                words = takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), child.subtree)
                found.append(" ".join(t.text for t in words))
    return " | ".join(found)


def said_on(told_time: str, published: Moment | None, when: When) -> Moment | None:
    """The day told beside a verb, else the publication date; never a guess.

    A weekday or "yesterday" needs the publication day; a past move without a told date
    has none.
    """
    told = _dated(told_time, published, when)
    if told is None and published is not None and published.day_known:
        told = _relative(told_time, published.day)
    if when is When.PAST:
        return told
    recent = told is not None and published is not None and told.day_known
    if told is not None and recent and published is not None:
        near = timedelta(0) <= published.day - told.day <= LONG_PAST
        return told if near else published
    return published


def _relative(told_time: str, published: date) -> Moment | None:
    """The last such weekday, today or yesterday, counted from the publication day."""
    found = _relative_words().search(told_time.lower())
    if not found:
        return None
    back = day_words()[found[1]]
    days = -back if back <= 0 else (published.weekday() - (back - 1)) % 7
    return Moment((published - timedelta(days=days)).isoformat(), Precision.DAY, Origin.TEXT)


def _dated(told_time: str, published: Moment | None, when: When) -> Moment | None:
    """A date with its year, or with that of publication; a recalled one lies before it."""
    for found in _dates().finditer(told_time.lower()):
        month = months()[found["month"]]
        day = int(found["before"] or found["after"] or 0)
        year = int(found["year"] or 0)
        if not year:
            if published is None or not day:
                continue
            later = (month, day) > (published.day.month, published.day.day)
            year = published.day.year - (later and when is When.PAST)
        return _moment(year, month, day)
    year_only = re.search(r"\bin ((?:19|20)\d\d)\b", told_time)
    return Moment(year_only[1], Precision.YEAR, Origin.TEXT) if year_only else None


def _moment(year: int, month: int, day: int) -> Moment | None:
    if not day:
        return Moment(f"{year}-{month:02d}", Precision.MONTH, Origin.TEXT)
    try:
        return Moment(date(year, month, day).isoformat(), Precision.DAY, Origin.TEXT)
    except ValueError:
        return None


@cache
def _relative_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:on |earlier )?(" + "|".join(day_words()) + r")\b(?! (?:night )?(?:will|deadline))"
    )


@cache
def _dates() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(m) for m in months() if m.isascii()), key=len, reverse=True))
    before, after = r"(?:(?P<before>\d{1,2}) )?", r"(?: (?P<after>\d{1,2})(?!\d))?"
    year = r"(?:,? (?P<year>(?:19|20)\d\d))?"
    return re.compile(rf"\b{before}(?P<month>{names})\b\.?{after}{year}")
