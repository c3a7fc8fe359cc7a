"""The material of one question: documents with those of their items that it is about."""

from collections.abc import Iterable

from sqlalchemy import select

from detente.model import Item, Reading
from detente.record.among import among
from detente.record.batches import BATCH
from detente.record.loading import item_of, items_query
from detente.record.reader import Reader, reading_of
from detente.record.schema import document, item
from detente.record.wanted import Wanted, narrowed

__all__ = ["readings_with"]


def readings_with(reader: Reader, wanted: Wanted) -> list[Reading]:
    """The documents that hold wanted items, with those; and their copies, which carry them.

    What a flag took out is no carrier. The filters go by the names on the record.
    """
    found: dict[int, list[Item]] = {}
    query = narrowed(items_query(item.c.document, item.c.kind, item.c.body), wanted)
    with reader.connection.execute(query.execution_options(yield_per=BATCH)) as rows:
        for row in rows:  # in no order: for one, SQLite would walk through all items
            found.setdefault(row.document, []).append(item_of(row.kind, row.body))
    held = reader.documents(sorted({*found, *_copies(reader, found)}), standing=True)
    return [reading_of(one, sorted(found.get(one.number, ()), key=_place)) for one in held]


def _place(one: Item) -> tuple[int, str]:
    return one.span.start, one.id


def _copies(reader: Reader, numbers: Iterable[int]) -> set[int]:
    repeating = select(document.c.number).where(among(document.c.copy_of, numbers))
    return set(reader.connection.scalars(repeating))
