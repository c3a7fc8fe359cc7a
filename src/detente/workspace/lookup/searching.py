"""Reports found by their words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.errors import JudgementError
from detente.model import Entry, Handling, Item, Meeting, Statement
from detente.model.flag import Flag
from detente.model.issue import is_within
from detente.record import Held, Record
from detente.record.query import Query, parse
from detente.record.search import BEGIN, END, Found, find
from detente.workspace.lookup.naming import issue_meant, party_meant

__all__ = ["BEGIN", "END", "Hit", "is_of", "marked_words", "search"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words, and what stands on the record from it."""

    document: str
    """Its id."""
    number: int
    day: date
    """By when it was surely said."""
    outlet: str
    title: str
    snippet: str
    """The words, between BEGIN and END, with what stands around them."""
    items: tuple[str, ...] = ()
    """Ids of the items that fit party: and issue:, or whose words hold those sought."""
    handling: Handling = Handling.CLEAR
    dated: bool = True
    """Whether the report tells its date; else `day` is the one on which it was got."""
    flag: Flag | None = None
    """What is wrong with the whole of the report: nothing in it counts."""


def search(
    record: Record, words: str, by_relevance: bool = False, limit: int | None = 20
) -> tuple[Hit, ...]:
    """Reports that hold some words, the newest first; "phrases", party: and issue: narrow.

    Raises JudgementError where nothing is asked, UnknownName for a party or issue that
    nobody knows.
    """
    query = parse(words)
    if not (query.wanted or query.party or query.issue):
        raise JudgementError("there is no word to search for", 'try detente search "ceasefire"')
    with record.reading() as reader:
        if query.party:
            query = replace(query, party=party_meant(reader, query.party))
        if query.issue:
            query = replace(query, issue=issue_meant(reader, query.issue))
        found = list(find(reader.connection, query, by_relevance, limit))
        numbers = [one.document for one in found]
        held = {one.number: one for one in reader.documents(numbers)}
        told = reader.entries_in(numbers)
        return tuple(_hit(f, held[f.document], told.get(f.document, []), query) for f in found)


def _hit(found: Found, held: Held, entries: Sequence[Entry], query: Query) -> Hit:
    if query.party or query.issue:
        entries = [e for e in entries if is_of(e.item, query.party, query.issue)]
    else:
        marked = marked_words(found.snippet)
        entries = [e for e in entries if any(w in e.item.span.exact.casefold() for w in marked)]
    told = held.document
    return Hit(
        told.id,
        held.number,
        found.day,
        told.outlet,
        told.title,
        found.snippet,
        tuple(e.id for e in entries),
        told.handling,
        told.published is not None,
        told.flag,
    )


def is_of(item: Item, party: str, issue: str) -> bool:
    """Whether a party moves in an item, meets or is meant by it, on an issue; empty is any."""
    if isinstance(item, Meeting):
        return not issue and (not party or party in item.parties)
    parties = item.speaker.parties if isinstance(item, Statement) else item.subject.split(" + ")
    return (not party or party in parties) and is_within(item.issue, issue)


def marked_words(snippet: str) -> set[str]:
    """The words found, as the report writes them."""
    parts = snippet.split(BEGIN)[1:]
    return {part.split(END)[0].casefold() for part in parts if part}
