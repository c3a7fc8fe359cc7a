"""Small questions about names and ties that several use cases ask."""

from sqlalchemy import exists, select

from detente.record.reader import Reader
from detente.record.renaming import load
from detente.record.schema import item, item_party, relation, renaming

__all__ = ["aliases", "holds_issue", "holds_party", "mended", "parties", "tied"]


def parties(reader: Reader) -> list[str]:
    """Every party that an item names, in alphabetical order."""
    return sorted(reader.connection.scalars(select(item_party.c.party).distinct()))


def holds_party(reader: Reader, party: str) -> bool:
    """Whether any item names a party, by its name on the record."""
    return bool(reader.connection.scalar(select(exists().where(item_party.c.party == party))))


def holds_issue(reader: Reader, issue: str) -> bool:
    """Whether any item is on an issue."""
    return bool(reader.connection.scalar(select(exists().where(item.c.issue == issue))))


def mended(reader: Reader, name: str) -> str:
    """The party that an analyst has a name stand for; the name itself where none has."""
    return load(reader.connection).party(name, name)


def aliases(reader: Reader) -> frozenset[str]:
    """The names under which sources are kept in the place of their own."""
    kept = select(renaming.c.into).where(renaming.c.kind == "source-alias")
    return frozenset(reader.connection.scalars(kept))


def tied(reader: Reader, number: int, kind: str) -> list[int]:
    """The documents that are a copy, a later version or a translation of one."""
    to_it = (relation.c.kind == kind) & (relation.c.other == number)
    found = select(relation.c.document).where(to_it).order_by(relation.c.document)
    return list(reader.connection.scalars(found))
