"""Ways of the word, from the outlet to who says so in the end."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import (
    Chain,
    Document,
    Lineage,
    Precision,
    Reading,
    Statement,
    full_chain,
    root_of,
)
from detente.positions.pool import Pool, gather
from detente.positions.roots.houses import known_as

__all__ = ["ARROW", "Earliest", "earliest", "lineages", "ways_of"]

ARROW = " ← "
"""Between a carrier and whom it has the word from."""
Earliest = tuple[bool, date, bool, str, str]
"""By what documents are put in order of their days."""


def lineages(readings: Sequence[Reading], at: date | None = None) -> tuple[Lineage, ...]:
    """Every way of the word, outlet first, with all that it carries; the fullest first.

    A copy is one more document of its original's lineage.
    """
    return ways_of(gather(readings, at))


def ways_of(pool: Pool, apart: Mapping[str, str] | None = None) -> tuple[Lineage, ...]:
    """The ways of all that is told; `apart` names items that a person set apart."""
    marks = apart or {}
    told = [(item, pool.documents[item.document]) for item in pool.items]
    ends = [(i, d, i.chain if isinstance(i, Statement) else ()) for i, d in told]
    known = known_as(link for _, d, chain in ends for link in full_chain(d, chain))
    ways: dict[tuple[tuple[str, str], ...], list[_Carried]] = {}
    for item, document, links in ends:
        chain = full_chain(document, links)
        mark = marks.get(item.id, "")
        key = (*((known[link.name], link.kind.value) for link in chain), ("", mark))
        root = ARROW.join(known[link.name] for link in root_of(document, links))
        ways.setdefault(key, []).append(_Carried(document.id, item.id, chain, root))
    found = [_lineage(pool, carried) for carried in ways.values()]
    return tuple(sorted(found, key=lambda w: (-len(w.items), w.root, w.documents, w.items)))


def earliest(document: Document) -> Earliest:
    """Sort key: by day, of a day those whose time is told first, the undated last."""
    told = document.published
    if told is None:
        return True, date.max, True, "", document.id
    timed = told.precision is Precision.MINUTE
    return False, told.day, not timed, told.value if timed else "", document.id


class _Carried(NamedTuple):
    document: str
    item: str
    chain: Chain
    root: str


def _lineage(pool: Pool, carried: list[_Carried]) -> Lineage:
    first = min(carried, key=lambda c: (c.document, c.item))
    carriers = {d.id: d for c in carried for d in pool.carriers[c.document]}
    items = sorted({(c.document, c.item) for c in carried})
    ordered = sorted(carriers.values(), key=earliest)
    documents = tuple(d.id for d in ordered)
    return Lineage(first.chain, first.root, documents, tuple(i for _, i in items))
