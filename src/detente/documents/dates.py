"""Dates as pages, feeds and texts write them, never more precise than told."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache
from typing import NamedTuple

from detente.model import Moment, Origin, Precision
from detente.vocabulary.calendar import months

__all__ = ["Located", "find_date", "iso_date", "locate_date", "mail_date"]

ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:(?P<sep>[-/])(?P<month>\d\d)(?:(?P=sep)(?P<day>\d\d)"
    r"(?:(?:T|\s+)(?P<hour>\d\d):(?P<minute>\d\d)(?P<rest>:\d\d(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
MIDNIGHT = "00:00"


def iso_date(written: str, origin: Origin) -> Moment | None:
    """The moment of an ISO 8601 date or time; None where it is none or impossible.

    Midnight sharp is taken as no time, since that is how systems write a bare day.
    """
    match = ISO.fullmatch(written.strip())
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if not _possible(int(year), int(month or 1), int(day or 1)):
        return None
    value = "-".join(part for part in (year, month, day) if part)
    clock = f"{match['hour']}:{match['minute']}" if match["hour"] else MIDNIGHT
    if clock == MIDNIGHT or clock >= "24:00":
        return Moment(value, _precision(value), origin)
    zone = "+00:00" if match["zone"] == "Z" else match["zone"]
    return Moment(f"{value}T{clock}", Precision.MINUTE, origin, zone)


def mail_date(written: str, origin: Origin) -> Moment | None:
    """The moment of an RFC 822 date, as RSS feeds write it; None where it is none."""
    try:
        told = parsedate_to_datetime(written.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    zone = told.isoformat()[-6:] if told.tzinfo else None
    return Moment(told.strftime("%Y-%m-%dT%H:%M"), Precision.MINUTE, origin, zone)


class Located(NamedTuple):
    """A date and where some words tell it."""

    start: int
    end: int
    moment: Moment


def find_date(words: str, origin: Origin) -> Moment | None:
    """The first whole date in some words: "March 13, 2025", "13 marzo 2025", 2025-03-13.

    A date without its year and a date in ambiguous figures (03/04/2025) are none.
    """
    located = locate_date(words, origin)
    return located.moment if located else None


def locate_date(words: str, origin: Origin) -> Located | None:
    """The first whole date in some words with its place."""
    matches = [(match, _worded(match, origin)) for match in _worded_pattern().finditer(words)]
    matches += [(m, iso_date(m[0], origin)) for m in ISO.finditer(words) if m["day"]]
    found = [Located(m.start(), m.end(), moment) for m, moment in matches if moment is not None]
    return min(found, key=lambda located: located.start, default=None)


@cache
def _worded_pattern() -> re.Pattern[str]:
    """Day and month name in either order with the year; FBIS years have two digits."""
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|°|\.)?"
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"\b(?:(?P<day1>{day})[\s-]+(?:de\s+)?(?P<month1>{month})\b\.?,?[\s-]+(?:de\s+|del\s+)?"
        rf"(?P<year1>{year}|\d\d(?=\s*[(\[]))|(?P<month2>{month})\b\.?\s+(?P<day2>{day}),?\s+(?P<year2>{year}))\b",
        re.I,
    )


def _worded(match: re.Match[str], origin: Origin) -> Moment | None:
    """The day that a match in words tells."""
    which = "1" if match["day1"] else "2"
    day = int(re.sub(r"\D", "", match["day" + which]))
    month = months()[match["month" + which].lower()]
    year = int(match["year" + which])
    year += 1900 if year < 100 else 0
    if not _possible(year, month, day):
        return None
    return Moment(f"{year:04}-{month:02}-{day:02}", Precision.DAY, origin)


def _possible(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _precision(value: str) -> Precision:
    """How finely a cut-off ISO date is told."""
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
