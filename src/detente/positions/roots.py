"""On whose word it rests: ways of the word, and how many roots are independent."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import (
    Chain,
    Document,
    Lineage,
    Reading,
    RootCount,
    SourceKind,
    Statement,
    full_chain,
    root_of,
)
from detente.positions.identities import identities
from detente.positions.pool import Pool, gather

__all__ = ["count_roots", "lineages", "roots_among"]

ARROW = " ← "
"""Between a carrier and whom it has the word from."""


def lineages(readings: Sequence[Reading], at: date | None = None) -> tuple[Lineage, ...]:
    """Every way of the word, outlet first, with all that it carries; the fullest first.

    A copy is one more document of its original's lineage.
    """
    pool = gather(readings, at)
    told = [(item, pool.documents[item.document]) for item in pool.items]
    ends = [(i, d, i.chain if isinstance(i, Statement) else ()) for i, d in told]
    known = identities(link.name for _, d, chain in ends for link in full_chain(d, chain))
    ways: dict[tuple[tuple[str, str], ...], list[_Carried]] = {}
    for item, document, links in ends:
        chain = full_chain(document, links)
        key = tuple((known[link.name], link.kind.value) for link in chain)
        root = ARROW.join(known[link.name] for link in root_of(document, links))
        ways.setdefault(key, []).append(_Carried(document.id, item.id, chain, root))
    found = [_lineage(pool, carried) for carried in ways.values()]
    return tuple(sorted(found, key=lambda w: (-len(w.items), w.root, w.documents, w.items)))


def count_roots(readings: Sequence[Reading], at: date | None = None) -> RootCount:
    """How many independent roots all items of some readings rest on."""
    return roots_among(lineages(readings, at))


def roots_among(ways: Iterable[Lineage]) -> RootCount:
    """The independent roots of some lineages.

    Unnamed roots are perhaps one and the same, whatever their carriers: the lower bound
    counts them as one, the upper one apart. A person's own notes are none.
    """
    press = (way for way in ways if way.chain[0].kind is SourceKind.OUTLET)
    ends = {way.root: way.chain[-1].named for way in press}
    named = sum(ends.values())
    unnamed = len(ends) - named
    return RootCount(named + min(unnamed, 1), named + unnamed)


class _Carried(NamedTuple):
    document: str
    item: str
    chain: Chain
    root: str


def _lineage(pool: Pool, carried: list[_Carried]) -> Lineage:
    first = min(carried, key=lambda c: (c.document, c.item))
    carriers = {d.id: d for c in carried for d in pool.carriers[c.document]}
    items = sorted({(c.document, c.item) for c in carried})
    ordered = sorted(carriers.values(), key=_published)
    documents = tuple(d.id for d in ordered)
    return Lineage(first.chain, first.root, documents, tuple(i for _, i in items))


def _published(document: Document) -> tuple[bool, date, str]:
    told = document.published
    return told is None, told.day if told else date.max, document.id
