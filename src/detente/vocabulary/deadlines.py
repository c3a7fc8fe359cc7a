"""The last day that some words leave for a thing to be done."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from detente.model.moment import Moment, Origin, Precision
from detente.vocabulary.alternatives import either
from detente.vocabulary.calendar import months
from detente.vocabulary.files import read_yaml
from detente.vocabulary.terms import term_words

__all__ = ["Deadline", "deadline"]

SUNDAY = 6
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
YEAR = 365
STALE = 60
"""Days back from which a date without a year is that of the next one."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Words of time, and the last day they leave; None where it cannot be told."""

    words: str
    moment: Moment | None


def deadline(words: str, said: date | None, planned: bool = True) -> Deadline | None:
    """The first deadline that some words tell, counted from the day they were said.

    "By Friday" is the next one, "within 60 days" counts on from that day, "by the end of
    next week" is its Sunday. "On Friday" counts only of what is `planned`. What runs from
    another event ("within 60 days of signing") leaves the day open, and so does what needs
    a day of saying that is not known. A day that lies before it is no deadline.
    """
    for kind, pattern in _patterns():
        for found in pattern.finditer(words):
            if _lead(found) in _set("on") and not planned:
                continue
            moment = _READ[kind](found, said)
            if moment is not None and said is not None and moment.last_day < said:
                continue
            if moment is not None or kind == "span":
                return Deadline(" ".join(found.group().split()), moment)
    return None


def _lead(found: re.Match[str]) -> str:
    told = found.groupdict().get("lead") or ""
    return " ".join(told.split()).casefold()


def _dated(found: re.Match[str], said: date | None) -> Moment | None:
    month = months()[(found["month"] or found["month2"]).casefold()]
    day = int((found["day"] or found["day2"] or "0").rstrip("stndrh"))
    year = _year(found["year"], said, month, day)
    if year is None:
        return None
    if not day:
        return Moment(f"{year}-{month:02d}", Precision.MONTH, Origin.TEXT)
    return _day(year, month, day)


def _year(told: str | None, said: date | None, month: int, day: int) -> int | None:
    if told:
        return int(told)
    if said is None:
        return None
    last = day or monthrange(said.year, month)[1]
    back = (said - date(said.year, month, min(last, 28))).days
    return said.year + (back > STALE)


def _weekday(found: re.Match[str], said: date | None) -> Moment | None:
    if said is None:
        return None
    ahead = (WEEKDAYS.index(found["weekday"].casefold()) - said.weekday()) % 7
    return _told(said + timedelta(days=ahead or (7 if found["next"] else 0)))


def _end(found: re.Match[str], said: date | None) -> Moment | None:
    """The end of a week, month, quarter or year."""
    if found["endyear"]:
        return _day(int(found["endyear"]), 12, 31)
    if found["endmonth"]:
        month = months()[found["endmonth"].casefold()]
        year = _year(found["endmonthyear"], said, month, 0)
        return _day(year, month, monthrange(year, month)[1]) if year else None
    if said is None:
        return None
    ahead = (found["endnext"] or "").casefold().split()[-1:] == ["next"]
    return _told(_period_end(said, (found["endunit"] or "year").casefold(), ahead))


def _period_end(said: date, unit: str, ahead: bool) -> date:
    if unit in ("week", "weekend"):
        return said + timedelta(days=SUNDAY - said.weekday() + 7 * ahead)
    if unit == "month":
        return _month_end(_months_on(said.replace(day=1), int(ahead)))
    if unit == "quarter":
        first = said.replace(month=3 * ((said.month - 1) // 3) + 1, day=1)
        return _month_end(_months_on(first, 2 + 3 * ahead))
    return date(said.year + ahead, 12, 31)


def _coming(found: re.Match[str], said: date | None) -> Moment | None:
    """Next week, month or year: its last day."""
    return _told(_period_end(said, found["unit"].casefold(), ahead=True)) if said else None


def _tomorrow(found: re.Match[str], said: date | None) -> Moment | None:
    days: int = read_yaml("deadlines.yaml")["tomorrow"][found["soon"].casefold()]
    return _told(said + timedelta(days=days)) if said else None


def _span(found: re.Match[str], said: date | None) -> Moment | None:
    """So many days, weeks or months from the day of saying, where it runs from no other."""
    if said is None or found["runs"]:
        return None
    number, unit = found["number"].casefold(), found["spanunit"].casefold()
    count = int(number) if number.isdigit() else term_words().numbers[number]
    if unit in ("month", "year"):
        return _told(_months_on(said, count * (12 if unit == "year" else 1)))
    return _told(said + timedelta(days=round(count * term_words().units[unit] + 0.49)))


def _year_only(found: re.Match[str], _said: date | None) -> Moment | None:
    return Moment(found["alone"], Precision.YEAR, Origin.TEXT)


_READ = {
    "end": _end, "date": _dated, "weekday": _weekday, "tomorrow": _tomorrow, "span": _span,
    "coming": _coming, "year": _year_only,
}  # fmt: skip


def _told(day: date) -> Moment:
    return Moment(day.isoformat(), Precision.DAY, Origin.TEXT)


def _day(year: int, month: int, day: int) -> Moment | None:
    return _told(date(year, month, day)) if 1 <= day <= monthrange(year, month)[1] else None


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(read_yaml("deadlines.yaml")[name])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = read_yaml("deadlines.yaml")
    month = either(m for m in months() if m.isascii())
    lead = rf"\b(?P<lead>{either([*rows['latest'], *rows['from'], *rows['on']])})\s+(?:the\s+)?"
    year = r"(?:19|20)\d\d"
    ends = rf"{either(rows['ends'])}\s*"
    following = rf"(?:(?P<endnext>{either([*rows['next'], 'the'])})\s+)?"
    units, weekdays = either(rows["units"]), either(WEEKDAYS)
    numbers = rf"\d{{1,3}}|{either(term_words().numbers)}"
    spans = either(term_words().units)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    texts = {
        "end": rf"\b(?:{either(rows['latest'])}|at|in|{either(rows['from'])})\s+(?:{ends}"
        rf"(?:(?P<endyear>{year})|(?P<endmonth>{month})\.?(?:,?\s+(?P<endmonthyear>{year}))?"
        rf"|{following}(?P<endunit>{units}))\b|{either(rows['year_ends'])}\b)",
        "date": rf"{lead}{weekdays}?,?\s*(?:(?P<month>{month})\b\.?(?:\s+(?P<day>{day})\b)?"
        rf"|(?P<day2>{day})\s+(?:of\s+)?(?P<month2>{month})\b\.?)(?:,?\s+(?P<year>{year}))?\b",
        "weekday": rf"{lead}(?P<next>{either(rows['next'])}\s+)?(?P<weekday>{weekdays})\b",
        "tomorrow": rf"\b(?P<soon>{either(rows['tomorrow'])})\b",
        "span": rf"\b{either(rows['spans'])}\s+(?:(?:a|the)\s+)?(?P<number>{numbers})[\s-]+"
        rf"(?P<spanunit>{spans})s?\b(?:['’]\s*time)?(?P<runs>\s+{either(rows['runs_from'])}\b)?",
        "coming": r"\bnext\s+(?P<unit>week|month|year)\b",
        "year": rf"\b{either(rows['latest'])}\s+(?P<alone>{year})\b",
    }
    return tuple((kind, re.compile(text, re.I)) for kind, text in texts.items())
