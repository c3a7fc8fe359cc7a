"""Items and documents that some filters let through."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from detente.model import Document, Entry, Statement, full_chain
from detente.model.chain import NO_OUTLET, OWN_NOTE
from detente.record import Held, Reader, Wanted
from detente.record.asked import documents_at
from detente.record.moments import last_days_of
from detente.workspace.lookup.naming import resolved

__all__ = ["by_number", "counted", "day_of", "listed"]

SOME = 500
"""Items looked at together."""


def listed(reader: Reader, wanted: Wanted) -> list[Entry]:
    """The wanted items, the newest first, those of a day in the order of their texts.

    Parties and issues go by any of their names.

    Raises UnknownName for a party or issue that nothing names.
    """
    wanted = resolved(reader, wanted)
    if not wanted.source:
        found = _of_party(reader, wanted)
        return reader.entries(wanted) if found is None else found
    stop = None if wanted.limit is None else wanted.offset + wanted.limit
    return list(islice(_carried(reader, wanted), wanted.offset, stop))


def counted(reader: Reader, wanted: Wanted) -> int:
    """How many items the filters let through, whatever their limit."""
    wanted = resolved(reader, wanted)
    if not wanted.source:
        return reader.count(wanted)
    return sum(1 for _ in _carried(reader, wanted))


def by_number(reader: Reader, entries: Sequence[Entry]) -> dict[int, Held]:
    """The documents of some items, without their texts, by number."""
    return documents_at(reader, sorted({e.document for e in entries}))


def day_of(entry: Entry, document: Document) -> date:
    """The day by which an item was surely said."""
    return document.said_by(entry.item.said_on if isinstance(entry.item, Statement) else None)


def _of_party(reader: Reader, wanted: Wanted) -> list[Entry] | None:
    """The last statements that a party makes, or that aim at it, where nothing else is asked.

    Since which day they are to be looked for is found first. None where they are not found
    so, as where some of those days are hidden.
    """
    party = wanted.party or wanted.target
    own = Wanted("s", wanted.party, limit=wanted.limit, offset=wanted.offset)
    own = own if wanted.party else replace(own, target=party)
    if not party or wanted.limit is None or wanted != own:
        return None
    last, role = wanted.offset + wanted.limit, "speaker" if wanted.party else "target"
    days = last_days_of(reader.connection, party, role, last)
    found = reader.entries(replace(wanted, since=days[-1])) if days else []
    return found if len(found) == wanted.limit or len(days) < last else None


def _carried(reader: Reader, wanted: Wanted) -> Iterator[Entry]:
    """The wanted items that a source of the name carries, not those whose words name it.

    Names that only we give, as that of a report that tells no outlet, stand on no record.
    """
    part = wanted.source.casefold()
    ours = any(part in name or name in part for name in (OWN_NOTE, NO_OUTLET))
    kept = "" if ours else wanted.source
    found = reader.streamed(replace(wanted, source=kept, limit=None, offset=0))
    while some := list(islice(found, SOME)):
        held = by_number(reader, some)
        yield from (e for e in some if _names(held[e.document].document, e, part))


def _names(document: Document, entry: Entry, part: str) -> bool:
    chain = entry.item.chain if isinstance(entry.item, Statement) else ()
    return any(part in link.name.casefold() for link in full_chain(document, chain))
