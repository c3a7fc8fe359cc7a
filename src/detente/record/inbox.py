"""Reports a page at a time, the newest first, with how far each is checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, desc, exists, func, select

from detente.model import Status
from detente.record.batches import batches
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.schema import document, item, relation

__all__ = [
    "Arrived", "Carrying", "Day", "Sifted", "Standing", "arrived", "carriers", "copies", "days",
    "newest_day", "outlets", "standings", "ties",
]  # fmt: skip


class Arrived(NamedTuple):
    """A report's place in the order of the list."""

    day: int
    """By which it was surely said, as an ordinal."""
    number: int


@dataclass(frozen=True, slots=True)
class Sifted:
    """Which reports are asked for; each field at its default lets all through."""

    source: str = ""
    """The outlet's whole name."""
    since: date | None = None
    until: date | None = None
    unchecked: bool = False
    """Only those in which something waits for a person."""
    as_came: bool = False
    """In the order in which they came in, not in that of their dates."""
    after: Arrived | None = None
    """The last of the page before."""
    limit: int = 40


class Standing(NamedTuple):
    """How far a report is checked, in numbers of what was found in it."""

    statements: int = 0
    """Those that nobody rejected, suggestions below the reader's mark left out."""
    checked: int = 0
    rejected: int = 0
    suggestions: int = 0
    """Statements below the reader's mark that nobody has judged."""
    others: int = 0
    """Meetings and unknowns that nobody rejected."""
    waiting: int = 0
    """Items of all kinds that count and that nobody has judged."""


class Carrying(NamedTuple):
    """How many reports repeat one, from how many outlets."""

    copies: int
    outlets: int
    """Those of the copies and its own."""


class Day(NamedTuple):
    """How many reports of an outlet are of one day."""

    outlet: str
    day: date
    reports: int


def arrived(reader: Reader, sifted: Sifted) -> list[Arrived]:
    """The next reports of the list, the newest first; copies stand with what they repeat."""
    query = select(document.c.day, document.c.number).where(_original(), *_sifting(sifted))
    first = (desc(document.c.number),) if sifted.as_came else (
        desc(document.c.day), desc(document.c.number)
    )  # fmt: skip
    rows = reader.connection.execute(query.order_by(*first).limit(sifted.limit))
    return [Arrived(row.day, row.number) for row in rows]


def standings(reader: Reader, numbers: Sequence[int]) -> dict[int, Standing]:
    """How far some reports are checked; those in which nothing was found are left out."""
    waits = and_(item.c.status == Status.SUGGESTED.value, item.c.counts)
    told = item.c.kind == "s"
    stands = item.c.checked | (item.c.status == Status.SUGGESTED.value)
    query = select(
        item.c.document,
        _sum(and_(told, item.c.checked | waits)),
        _sum(and_(told, item.c.checked)),
        _sum(and_(told, item.c.status == Status.REJECTED.value)),
        _sum(and_(told, item.c.status == Status.SUGGESTED.value, ~item.c.counts)),
        _sum(and_(~told, stands)),
        _sum(waits),
    ).group_by(item.c.document)
    found: dict[int, Standing] = {}
    for some in batches(numbers):
        rows = reader.connection.execute(query.where(item.c.document.in_(some)))
        found |= {row[0]: Standing(*map(int, row[1:])) for row in rows}
    return found


def carriers(reader: Reader, numbers: Sequence[int]) -> dict[int, Carrying]:
    """Of those of some reports that others repeat: how many copies, and how many outlets."""
    original = document.alias("original")
    joined = document.join(original, original.c.number == document.c.copy_of)
    other = case((document.c.outlet == original.c.outlet, None), else_=document.c.outlet)
    query = (
        select(document.c.copy_of, func.count(), func.count(func.distinct(other)))
        .select_from(joined)
        .group_by(document.c.copy_of)
    )
    found: dict[int, Carrying] = {}
    for some in batches(numbers):
        rows = reader.connection.execute(query.where(document.c.copy_of.in_(some)))
        found |= {row[0]: Carrying(row[1], row[2] + 1) for row in rows}
    return found


def copies(reader: Reader, number: int, limit: int) -> list[int]:
    """The first reports that repeat one, by the order in which they came in."""
    query = select(document.c.number).where(document.c.copy_of == number)
    return list(reader.connection.scalars(query.order_by(document.c.number).limit(limit)))


def ties(reader: Reader, numbers: Sequence[int]) -> list[tuple[str, int, int]]:
    """Versions and translations among some reports and others: kind, the later, the earlier."""
    found: set[tuple[str, int, int]] = set()
    kinds = relation.c.kind.in_(("version", "translation"))
    query = select(relation.c.kind, relation.c.document, relation.c.other).where(kinds)
    for some in batches(numbers):
        for column in (relation.c.document, relation.c.other):
            rows = reader.connection.execute(query.where(column.in_(some)))
            found |= {(row[0], row[1], row[2]) for row in rows}
    return sorted(found)


def days(reader: Reader, since: date, until: date) -> list[Day]:
    """How many reports each outlet has of each day between two, both inclusive."""
    between = document.c.day.between(since.toordinal(), until.toordinal())
    by = document.c.outlet, document.c.day
    query = select(*by, func.count()).where(between).group_by(*by).order_by(*by)
    rows = reader.connection.execute(query)
    return [Day(row[0], date.fromordinal(row[1]), row[2]) for row in rows]


def newest_day(reader: Reader) -> date | None:
    """The day of the newest report; None where there is none."""
    newest = reader.connection.scalar(select(func.max(document.c.day)))
    return date.fromordinal(newest) if newest else None


def outlets(reader: Reader) -> list[str]:
    """The outlets of all reports, in alphabetical order."""
    query = select(document.c.outlet).distinct().order_by(document.c.outlet)
    return [name for name in reader.connection.scalars(query) if name]


def _original() -> ColumnElement[bool]:
    """Whether a report repeats none that is here."""
    other = document.alias("repeated")
    return ~exists(select(other.c.number).where(other.c.number == document.c.copy_of))


def _sifting(sifted: Sifted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if sifted.source:
        found.append(document.c.outlet == clean(sifted.source))
    if sifted.since:
        found.append(document.c.day >= sifted.since.toordinal())
    if sifted.until:
        found.append(document.c.day <= sifted.until.toordinal())
    if sifted.unchecked:
        found.append(_waiting())
    if sifted.after:
        day, number = sifted.after
        found.append(_before(day, number, as_came=sifted.as_came))
    return found


def _before(day: int, number: int, *, as_came: bool) -> ColumnElement[bool]:
    """Behind a place in the list; the bound on the day alone lets the index be used."""
    if as_came:
        return document.c.number < number
    earlier = (document.c.day < day) | (document.c.number < number)
    return and_(document.c.day <= day, earlier)


def _waiting() -> ColumnElement[bool]:
    """Whether something in a report counts that nobody has judged."""
    unjudged = (item.c.status == Status.SUGGESTED.value) & item.c.counts
    found: Select[Any] = select(item.c.id).where(item.c.document == document.c.number, unjudged)
    return exists(found)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
