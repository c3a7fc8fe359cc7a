"""One statement of a cell as it is quoted: who does what, whose words, on whose word."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from detente.model import Entry, Meeting, Statement, Unknown, full_chain
from detente.model.chain import is_told
from detente.views.brief.items import what, who
from detente.views.brief.telling import plain_remarks
from detente.views.brief.words import date_words
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip
from detente.workspace.positions.asking import Held

__all__ = ["Link", "Quote", "quotes"]

LONG = 600
"""Characters of words that are shown; the report has the rest."""


class Link(NamedTuple):
    """One carrier of the words."""

    name: str
    named: bool


class Quote(NamedTuple):
    """The words of an item with what there is to know of them."""

    id: str
    who: str
    what: str
    day: str
    words: str
    remarks: tuple[str, ...]
    """Condition, certainty, what is not disclosed."""
    chain: tuple[Link, ...]
    """From the outlet inwards."""
    title: str
    document: int
    checked: bool
    standing: str
    suggested: bool


def quotes(entries: Iterable[Entry], documents: Mapping[str, Held]) -> tuple[Quote, ...]:
    """The items of a cell, as they come; what is only met is none of them."""
    return tuple(
        _quote(e, e.item, documents.get(e.item.document))
        for e in entries
        if not isinstance(e.item, Meeting)
    )


def _quote(entry: Entry, item: Statement | Unknown, held: Held | None) -> Quote:
    said = item if isinstance(item, Statement) else None
    document = held.document if held else None
    moment = said.said_on if said else document.published if document else None
    chain = said.chain if said else ()
    way = full_chain(document, chain) if document else chain
    return Quote(
        item.id,
        who(item),
        what(item),
        date_words(moment),
        clip(item.span.exact, LONG),
        plain_remarks(said, moment.day if moment else None) if said else (),
        tuple(Link(link.name, is_told(link)) for link in way),
        document.title if document else "",
        entry.document,
        entry.status.checked,
        told(entry.status),
        entry.suggested,
    )
