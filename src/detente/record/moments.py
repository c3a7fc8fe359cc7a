"""What was told on some days, and around them: the material of what moved."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, Select, desc, exists, func, select

from detente.record.cells import Place, Told, told_by
from detente.record.chain import stamp
from detente.record.rows import clean
from detente.record.schema import document, item, item_party
from detente.record.wanted import Wanted, day_column, narrowed

__all__ = [
    "day_of_last",
    "days_told",
    "first_days",
    "last_days_of",
    "news",
    "outlet_of",
    "places_told",
    "put_to",
    "reported_between",
    "told_last",
    "told_on",
]

_OWN = ("speaker", "subject")


def days_told(
    connection: Connection, after: int, until: int, party: str = "", issue: str = ""
) -> dict[Place, list[int]]:
    """The days after one up to another on which each cell was told, in order."""
    columns = item_party.c.party, item_party.c.issue, item_party.c.day
    query = _within(select(*columns).distinct(), after, until, party, issue)
    found: dict[Place, list[int]] = {}
    for row in connection.execute(query.order_by(*columns)):
        found.setdefault((row.party, row.issue), []).append(row.day)
    return found


def places_told(
    connection: Connection, after: int, until: int, party: str = "", issue: str = ""
) -> list[Place]:
    """The cells that were told on days after one up to another, in order."""
    return list(days_told(connection, after, until, party, issue))


def told_on(connection: Connection, place: Place, day: int) -> list[Told]:
    """What a cell told on a day."""
    party, issue = place
    own = item_party.c.role.in_(_OWN)
    here = (item_party.c.party == party) & (item_party.c.issue == issue) & own
    query = _items().where(here, item_party.c.counts, item_party.c.day == day)
    return told_by(connection, query.order_by(item.c.id))


def put_to(connection: Connection, place: Place, day: int, limit: int) -> list[Told]:
    """The last items up to a day that are addressed to a party on an issue, newest first."""
    party, issue = place
    here = (item_party.c.party == party) & (item_party.c.issue == issue)
    query = _items().where(here, item_party.c.role == "target", item_party.c.counts)
    query = query.where(item_party.c.day <= day)
    return told_by(connection, query.order_by(desc(item_party.c.day), item.c.id).limit(limit))


def told_last(connection: Connection, issue: str, day: int, limit: int) -> list[Told]:
    """The last items up to a day on an issue, the newest first."""
    query = select(item.c.kind, item.c.body, item.c.day, item.c.document)
    query = query.where(item.c.issue == issue, item.c.day <= day, item.c.counts)
    return told_by(connection, query.order_by(desc(item.c.day), item.c.id).limit(limit))


def day_of_last(connection: Connection, count: int, wanted: Wanted) -> date | None:
    """The day from which on so many wanted items are told; None where there are fewer."""
    day = day_column(wanted)
    query = narrowed(select(day), wanted).order_by(desc(day)).offset(count).limit(1)
    found = connection.scalar(query)
    return date.fromordinal(found) if found is not None else None


def last_days_of(connection: Connection, party: str, role: str, count: int) -> list[date]:
    """The days of the last items, at most so many, in which a party has a part, newest first."""
    own = (item_party.c.party == clean(party)) & (item_party.c.role == role)
    query = select(item_party.c.day).where(own).order_by(desc(item_party.c.day)).limit(count)
    return list(map(date.fromordinal, connection.scalars(query)))


def first_days(connection: Connection) -> dict[str, int]:
    """The day of the first report of each outlet that counts."""
    query = select(document.c.outlet, func.min(document.c.day)).where(document.c.counts)
    return {row[0]: row[1] for row in connection.execute(query.group_by(document.c.outlet))}


def news(connection: Connection, recorded: datetime) -> tuple[int | None, frozenset[str]]:
    """The items of reports that were recorded from a time on, with the first day of one."""
    query = select(item.c.id, item.c.day).join(document, document.c.number == item.c.document)
    later = document.c.recorded >= stamp(recorded)
    rows = connection.execute(query.where(item.c.counts, later)).all()
    return min((row.day for row in rows), default=None), frozenset(row.id for row in rows)


def outlet_of(connection: Connection, key: str) -> tuple[str, int]:
    """The outlet of a document, and the day of its report."""
    query = select(document.c.outlet, document.c.day).where(document.c.id == clean(key))
    row = connection.execute(query).one()
    return row.outlet, row.day


def reported_between(
    connection: Connection, outlets: Iterable[str], after: int, until: int
) -> bool:
    """Whether any of some outlets reported anything after a day, up to another."""
    days = (document.c.day > after) & (document.c.day <= until)
    here = document.c.outlet.in_(sorted(outlets)) & document.c.counts & days
    return bool(connection.scalar(select(exists().where(here))))


def _items() -> Select[tuple[str, str, int, int]]:
    return select(item.c.kind, item.c.body, item_party.c.day, item.c.document).join(
        item_party, item_party.c.item == item.c.id
    )


def _within(
    query: Select[tuple[str, str, int]], after: int, until: int, party: str, issue: str
) -> Select[tuple[str, str, int]]:
    own = item_party.c.role.in_(_OWN)
    query = query.where(own, item_party.c.counts, item_party.c.issue != "")
    if party or issue:
        query = query.where(item_party.c.day > after, item_party.c.day <= until)
    else:  # by the index of days
        query = query.join(item, item.c.id == item_party.c.item)
        query = query.where(item.c.day > after, item.c.day <= until)
    named: Sequence[tuple[ColumnElement[str], str]] = (
        (item_party.c.party, party), (item_party.c.issue, issue),
    )  # fmt: skip
    for column, value in named:
        if value:
            query = query.where(column == clean(value))
    return query
