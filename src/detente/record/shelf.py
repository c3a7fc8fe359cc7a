"""The dossier's reports a page at a time, and how the items of each stand."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, desc, func, select, tuple_

from detente.model import Entry, Status
from detente.model.shelf import Covered, Order, PageEnd, Progress, Shelf, Tally
from detente.record.among import among
from detente.record.reader import Held, Reader
from detente.record.rows import clean
from detente.record.schema import document, item

# fmt: off
__all__ = [
    "coverage", "page_end", "progress_of", "shelved", "tallies", "tally",
]
# fmt: on


def shelved(reader: Reader, shelf: Shelf) -> list[Held]:
    """A page of the reports that are asked for, the newest first, without their texts.

    The next page is `replace(shelf, after=page_end(last))`.
    """
    queries = [_numbers(shelf, p) for p in dict.fromkeys(shelf.progress)] or [_numbers(shelf)]
    rows = [row for each in queries for row in reader.connection.execute(each)]
    key = (lambda r: (r.number,)) if shelf.order is Order.BROUGHT else lambda r: (r.day, r.number)
    numbers = [row.number for row in sorted(rows, key=key, reverse=True)[: shelf.limit]]
    found = {held.number: held for held in reader.documents(numbers)}
    return [found[number] for number in numbers]


def page_end(last: Held) -> PageEnd:
    """Where a page ended, by its last report."""
    return PageEnd(last.document.said_by().toordinal(), last.number)


def tallies(reader: Reader, numbers: Sequence[int]) -> dict[int, Tally]:
    """How the items of some documents stand, by document; of one without items nothing."""
    columns = item.c.document, item.c.kind, item.c.status
    query = select(*columns, func.count()).group_by(*columns)
    query = query.where(item.c.status != Status.ALTERNATIVE.value)
    found: dict[int, Tally] = {}
    rows = reader.connection.execute(query.where(among(item.c.document, numbers)))
    for number, kind, status, many in rows:
        found[number] = _sum(found.get(number, Tally()), kind, Status(status), many)
    return found


def tally(entries: Iterable[Entry]) -> Tally:
    """How the items of one document stand."""
    told = Tally()
    for entry in entries:
        if entry.status is not Status.ALTERNATIVE:
            told = _sum(told, entry.id[0], entry.status, 1)
    return told


def progress_of(reader: Reader) -> dict[Progress, int]:
    """How many reports there are in each state of checking."""
    query = select(document.c.progress, func.count()).group_by(document.c.progress)
    told = {row[0]: row[1] for row in reader.connection.execute(query)}
    return {each: told.get(each.rank, 0) for each in Progress}


def coverage(
    reader: Reader,
    since: date | None = None,
    until: date | None = None,
) -> list[Covered]:
    """How many reports each outlet has on each day, by day and outlet."""
    columns = document.c.day, document.c.outlet
    query = select(*columns, func.count()).group_by(*columns).order_by(*columns)
    for condition in _of_days(Shelf(since=since, until=until)):
        query = query.where(condition)
    rows = reader.connection.execute(query).all()
    return [Covered(date.fromordinal(row[0]), row[1], row[2]) for row in rows]


def _numbers(shelf: Shelf, progress: Progress | None = None) -> Select[Any]:
    """The numbers of a page, in its order; each state of checking goes by its index."""
    by_day = shelf.order is Order.DAY
    query = select(document.c.number, document.c.day).limit(shelf.limit)
    order = (document.c.day, document.c.number) if by_day else (document.c.number,)
    query = query.order_by(*(desc(column) for column in order))
    for condition in _of_days(shelf):
        query = query.where(condition)
    if shelf.outlet:
        query = query.where(document.c.outlet == clean(shelf.outlet))
    if progress is not None:
        query = query.where(document.c.progress == progress.rank)
    if shelf.originals:
        query = query.where(_none(document.c.copy_of))
    if shelf.after is not None:
        end = (shelf.after.day, shelf.after.number) if by_day else (shelf.after.number,)
        query = query.where(tuple_(*order) < end)
    return query


def _none(column: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a column holds nothing; not told by its index, which finds nearly all rows."""
    return func.coalesce(column, 0) == 0


def _of_days(shelf: Shelf) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if shelf.since is not None:
        found.append(document.c.day >= shelf.since.toordinal())
    if shelf.until is not None:
        found.append(document.c.day <= shelf.until.toordinal())
    return found


def _sum(told: Tally, kind: str, status: Status, many: int) -> Tally:
    """A tally with so many more items of a kind that stand so."""
    return Tally(
        told.items + many,
        told.statements + many * (kind == "s"),
        told.checked + many * status.checked,
        told.rejected + many * (status is Status.REJECTED),
        told.waiting + many * (status is Status.SUGGESTED),
    )
