"""Items and documents that some filters let through."""

from collections.abc import Sequence
from dataclasses import replace

from detente.model import Document, Entry, Statement, full_chain
from detente.record import Held, Reader, Wanted
from detente.workspace.naming import resolved

__all__ = ["by_number", "counted", "listed"]


def listed(reader: Reader, wanted: Wanted) -> list[Entry]:
    """The wanted items, the newest first; parties by any of their names.

    Raises UnknownName for a party or issue that nothing names.
    """
    wanted = resolved(reader, wanted)
    if not wanted.source:
        return reader.entries(wanted)
    found = _carried(reader, wanted)[wanted.offset :]
    return found if wanted.limit is None else found[: wanted.limit]


def counted(reader: Reader, wanted: Wanted) -> int:
    """How many items the filters let through, whatever their limit."""
    wanted = resolved(reader, wanted)
    return len(_carried(reader, wanted)) if wanted.source else reader.count(wanted)


def by_number(reader: Reader, entries: Sequence[Entry]) -> dict[int, Held]:
    """The documents of some items, without their texts, by number."""
    numbers = sorted({e.document for e in entries})
    return {held.number: held for held in reader.documents(numbers)}


def _carried(reader: Reader, wanted: Wanted) -> list[Entry]:
    """The wanted items that a source of the name carries, not those whose words name it."""
    found = reader.entries(replace(wanted, limit=None, offset=0))
    held = by_number(reader, found)
    part = wanted.source.casefold()
    return [e for e in found if _names(held[e.document].document, e, part)]


def _names(document: Document, entry: Entry, part: str) -> bool:
    chain = entry.item.chain if isinstance(entry.item, Statement) else ()
    return any(part in link.name.casefold() for link in full_chain(document, chain))
