"""On whose word one claim rests: its roots, their ties, and between which bounds."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from detente.model import Document, Lineage, Reading, Statement
from detente.model.root import Root, Rooted, RootTie, Witness
from detente.model.ruling import Ruling
from detente.positions.pool import Pool, gather
from detente.positions.roots.comparing import compared, settled
from detente.positions.roots.counting import bounds
from detente.positions.roots.ends import End, ends_of
from detente.positions.roots.hints import Hints, hints_of
from detente.positions.roots.lineages import ARROW, Earliest, earliest, ways_of
from detente.positions.roots.tellings import Told, tellings
from detente.positions.roots.witnesses import witness

__all__ = ["rooted"]


def rooted(
    readings: Sequence[Reading],
    said: Statement,
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
) -> Rooted:
    """All that the claim of a statement rests on, as some readings tell it by a day.

    The readings are to hold all statements of their documents: what is cited elsewhere in
    a report tells of which agency a sentence without a source probably is.
    """
    pool = gather(readings, at)
    same, against = tellings(said, pool.statements, pool.documents)
    hints = hints_of(readings, pool)
    ends = _ends(pool, same, hints, rulings)
    ties = compared(ends, rulings)
    roots = {i: _root(end, hints, pool) for i, end in enumerate(ends)}
    carriers = {d.id: d for w in _ways(ends) for d in _documents(w, pool)}
    denied, opposed = _against(said, against, pool)
    order = sorted(same, key=lambda told: _first(told.statement, pool))
    return Rooted(
        tuple(told.statement.id for told in order),
        tuple(sorted(roots.values(), key=lambda root: _told_first(root, pool))),
        tuple(
            RootTie(roots[t.pair[0]].id, roots[t.pair[1]].id, t.tie, t.reason, t.ruling)
            for t in ties
            if t.pair[0] != t.pair[1]
        ),
        bounds(range(len(ends)), ties),
        len({d.outlet for d in carriers.values()}),
        len(carriers),
        min(carriers.values(), key=earliest).id if carriers else "",
        tuple(told.match for told in order),
        denied,
        opposed,
    )


def _ends(
    pool: Pool, same: Sequence[Told], hints: Hints, rulings: Sequence[Ruling]
) -> tuple[End, ...]:
    """The sources at the ends; what a person set apart within one of them is split off."""
    claim = _narrowed(pool, same)
    ends = ends_of(ways_of(claim), hints)
    apart: dict[str, str] = {}
    for (one, other), ruling in settled(ends, rulings).items():
        if one == other:
            apart |= _split(hints, ruling.subjects[-1])
    if not apart:
        return ends
    return ends_of(ways_of(claim, apart), hints, frozenset(apart))


def _narrowed(pool: Pool, same: Sequence[Told]) -> Pool:
    """A pool of the claim's statements alone."""
    kept = {told.statement.id for told in same}
    statements = tuple(s for s in pool.statements if s.id in kept)
    return Pool(pool.documents, pool.carriers, statements, (), ())


def _split(hints: Hints, key: str) -> dict[str, str]:
    """The statements that a document tells on the same word as one of them."""
    said = hints.items[key]
    alike = (s for s in hints.items.values() if s.document == said.document)
    return {s.id: key for s in alike if s.chain == said.chain}


def _ways(ends: Sequence[End]) -> list[Lineage]:
    return [way for end in ends for way in end.ways]


def _documents(way: Lineage, pool: Pool) -> list[Document]:
    """The documents that carry a way, copies included."""
    carried = (d for key in way.documents for d in pool.carriers.get(key, ()))
    return [d for d in carried if d.id in way.documents]


def _root(end: End, hints: Hints, pool: Pool) -> Root:
    said = hints.said(end.ways)
    found = {witness(s, end.side) for s in said}
    return Root(
        "r" + sha256("\n".join(end.key).encode("utf-8", "surrogatepass")).hexdigest()[:8],
        _name(end),
        end.named,
        end.side,
        tuple(sorted(end.ways, key=lambda way: _way_first(way, pool))),
        bool(end.relays) or end.credited,
        tuple(w for w in Witness if w in found),
    )


def _name(end: End) -> str:
    """A name, or the description that most ways give behind the carrier."""
    if end.named:
        return end.key[1]
    told = [link.name for link in end.links if not link.named]
    return f"{end.carrier}{ARROW}{max(sorted(set(told)), key=lambda n: (told.count(n), len(n)))}"


def _against(
    said: Statement, against: Sequence[Told], pool: Pool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who tells the opposite: the party itself on that day or later, and others."""
    order = sorted(against, key=lambda told: _first(told.statement, pool))
    since = said.said_on.day if said.said_on else None
    denied, opposed = [], []
    for other in (told.statement for told in order):
        own = witness(other) is Witness.OWN
        late = since is None or pool.documents[other.document].said_by(other.said_on) >= since
        if own and late:
            denied.append(other.id)
        elif not own:
            opposed.append(other.id)
    return tuple(denied), tuple(opposed)


def _first(said: Statement, pool: Pool) -> tuple[date, str, int, str]:
    document = pool.documents[said.document]
    return document.said_by(said.said_on), said.document, said.span.start, said.id


def _way_first(way: Lineage, pool: Pool) -> tuple[Earliest, tuple[str, ...]]:
    return min(map(earliest, _documents(way, pool))), way.items


def _told_first(root: Root, pool: Pool) -> tuple[Earliest, str]:
    return min(earliest(d) for way in root.ways for d in _documents(way, pool)), root.id
