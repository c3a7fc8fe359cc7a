"""Small questions about names, ties and ids that several use cases ask."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, exists, func, select

from detente.model import Entry, EventKind, Item
from detente.record.among import among
from detente.record.loading import entries_of, entries_query, item_of, items_query
from detente.record.reader import Held, Reader
from detente.record.renaming import load
from detente.record.schema import document, item, item_party, relation, renaming
from detente.record.skipping import different

# fmt: off
__all__ = [
    "aliases", "documents_at", "documents_of", "entries_by_id", "fallen", "given_names",
    "holds_issue", "holds_party", "is_statement", "issues_told", "items_by_id", "mended",
    "parties", "refining", "tied", "told_on",
]
# fmt: on


def parties(reader: Reader) -> list[str]:
    """Every party that an item names, in alphabetical order."""
    return sorted(reader.connection.scalars(different(item_party.c.party)))


def holds_party(reader: Reader, party: str) -> bool:
    """Whether any item names a party, by its name on the record."""
    return bool(reader.connection.scalar(select(exists().where(item_party.c.party == party))))


def holds_issue(reader: Reader, issue: str) -> bool:
    """Whether any item is on an issue."""
    return bool(reader.connection.scalar(select(exists().where(item.c.issue == issue))))


def refining(reader: Reader, issue: str) -> tuple[str, ...]:
    """The issues that refine one and that anything is told on, by code."""
    within = (item.c.issue > f"{issue}/") & (item.c.issue < f"{issue}0")  # 0 comes after /
    query = select(item.c.issue).where(within).distinct().order_by(item.c.issue)
    return tuple(reader.connection.scalars(query))


def told_on(reader: Reader) -> dict[str, int]:
    """How many statements that count there are on each issue."""
    counting = (item.c.kind == "s") & item.c.counts
    query = select(item.c.issue, func.count()).where(counting).group_by(item.c.issue)
    return {row[0]: row[1] for row in reader.connection.execute(query)}


def is_statement() -> ColumnElement[bool]:
    """Whether an item is one, by the letter of its id: so no row needs to be looked at."""
    return func.substr(item.c.id, 1, 1) == "s"


def issues_told(reader: Reader) -> frozenset[str]:
    """The issues on which any statement counts; none of them is counted."""
    told = different(item.c.issue).subquery()
    counting = item.c.issue == told.c.value, item.c.counts, is_statement()
    any_of = exists(select(item.c.id).where(*counting))
    return frozenset(reader.connection.scalars(select(told.c.value).where(any_of)))


def mended(reader: Reader, name: str) -> str:
    """The party that an analyst has a name stand for; the name itself where none has."""
    return load(reader.connection).party(name, name)


def aliases(reader: Reader) -> frozenset[str]:
    """The names under which sources are kept in the place of their own."""
    kept = select(renaming.c.into).where(renaming.c.kind == "source-alias")
    return frozenset(reader.connection.scalars(kept))


def given_names(reader: Reader) -> dict[str, str]:
    """The names that analysts gave to parties, as they typed them, each with its party."""
    renamed, kind = load(reader.connection), renaming.c.kind == EventKind.ALIAS.value
    names = reader.connection.scalars(select(renaming.c.name).where(kind))
    return {name: renamed.party(name, name) for name in sorted(set(names))}


def fallen(reader: Reader) -> list[Held]:
    """The documents that a flag took out, by date."""
    return reader.documents(reader.known_as(document.c.fallen.is_not(None)))


def tied(reader: Reader, number: int, kind: str) -> list[int]:
    """The documents that are a copy, a later version or a translation of one."""
    to_it = (relation.c.kind == kind) & (relation.c.other == number)
    found = select(relation.c.document).where(to_it).order_by(relation.c.document)
    return list(reader.connection.scalars(found))


def documents_of(reader: Reader, ids: Iterable[str]) -> dict[str, Held]:
    """Documents by their ids, without their texts; unknown ids are left out."""
    numbers = reader.connection.scalars(select(document.c.number).where(among(document.c.id, ids)))
    return {one.document.id: one for one in documents_at(reader, numbers).values()}


def documents_at(reader: Reader, numbers: Iterable[int]) -> dict[int, Held]:
    """Documents by their numbers, however many, without their texts."""
    return {one.number: one for one in reader.documents(list(numbers))}


def items_by_id(reader: Reader, ids: Iterable[str]) -> dict[str, Item]:
    """What was said, by whole ids, without how it stands; unknown ones are left out."""
    query = items_query(item.c.id, item.c.kind, item.c.body).where(among(item.c.id, ids))
    return {row.id: item_of(row.kind, row.body) for row in reader.connection.execute(query)}


def entries_by_id(reader: Reader, ids: Iterable[str]) -> dict[str, Entry]:
    """Items by their whole ids; unknown ones are left out."""
    rows = reader.connection.execute(entries_query().where(among(item.c.id, ids)))
    return {entry.id: entry for entry in entries_of(reader.connection, rows)}
