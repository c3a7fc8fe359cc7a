"""What is tied to the reports of a page: how many carry each, other versions, translations."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import case, func, select

from detente.record.among import among
from detente.record.reader import Reader
from detente.record.schema import document, relation
from detente.record.skipping import different

__all__ = ["Carrying", "Tie", "carriers", "copies", "newest_day", "outlets", "ties"]


class Carrying(NamedTuple):
    """How many reports repeat one, and from how many outlets it came in all."""

    copies: int = 0
    outlets: int = 1


class Tie(NamedTuple):
    """Of two reports, one is a later text or a translation of the other."""

    kind: str
    """version or translation."""
    document: int
    """The number of the later text, or of the translation."""
    other: int


def carriers(reader: Reader, numbers: Sequence[int]) -> dict[int, Carrying]:
    """Of those of some reports that others repeat: how many do, from how many outlets."""
    original = document.alias("original")
    joined = document.join(original, original.c.number == document.c.copy_of)
    other = case((document.c.outlet == original.c.outlet, None), else_=document.c.outlet)
    columns = document.c.copy_of, func.count(), func.count(func.distinct(other))
    query = select(*columns).select_from(joined).group_by(document.c.copy_of)
    rows = reader.connection.execute(query.where(among(document.c.copy_of, numbers)))
    return {row[0]: Carrying(row[1], row[2] + 1) for row in rows}


def copies(reader: Reader, number: int, limit: int) -> list[int]:
    """The first reports that repeat one, in the order in which they came in."""
    query = select(document.c.number).where(document.c.copy_of == number)
    return list(reader.connection.scalars(query.order_by(document.c.number).limit(limit)))


def ties(reader: Reader, numbers: Sequence[int]) -> list[Tie]:
    """Versions and translations among some reports, and between them and others."""
    kinds = relation.c.kind.in_(("version", "translation"))
    query = select(relation.c.kind, relation.c.document, relation.c.other).where(kinds)
    found: set[Tie] = set()
    for column in (relation.c.document, relation.c.other):
        rows = reader.connection.execute(query.where(among(column, numbers)))
        found |= {Tie(*row) for row in rows}
    return sorted(found)


def newest_day(reader: Reader) -> date | None:
    """The day of the newest report; None where there is none."""
    newest = reader.connection.scalar(select(func.max(document.c.day)))
    return date.fromordinal(newest) if newest else None


def outlets(reader: Reader) -> list[str]:
    """The outlets of all reports, in alphabetical order."""
    return [name for name in reader.connection.scalars(different(document.c.outlet)) if name]
