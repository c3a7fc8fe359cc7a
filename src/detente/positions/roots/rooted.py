"""On whose word one claim rests: its roots, their ties, and between which bounds."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from detente.model import Document, Lineage, Statement
from detente.model.root import Root, Rooted, RootTie, Witness
from detente.model.ruling import Ruling
from detente.positions.pool import Pool
from detente.positions.roots.comparing import compared, settled
from detente.positions.roots.counting import bounds
from detente.positions.roots.ends import End, ends_of
from detente.positions.roots.ground import Ground
from detente.positions.roots.lineages import ARROW, Earliest, earliest, ways_of
from detente.positions.roots.tellings import Told, tellings
from detente.positions.roots.witnesses import witness

__all__ = ["rooted"]


def rooted(said: Statement, ground: Ground, rulings: Sequence[Ruling] = ()) -> Rooted:
    """All that the claim of a statement rests on."""
    same, against = tellings(said, ground)
    ends = _ends(ground, same, rulings)
    ties = compared(ends, rulings)
    roots = {i: _root(end, ground) for i, end in enumerate(ends)}
    carriers = {d.id: d for end in ends for way in end.ways for d in _documents(way, ground)}
    denied, opposed = _against(said, against, ground)
    order = sorted(same, key=lambda told: _first(told.statement, ground))
    return Rooted(
        tuple(told.statement.id for told in order),
        tuple(sorted(roots.values(), key=lambda root: _root_first(root, ground))),
        tuple(
            RootTie(roots[t.pair[0]].id, roots[t.pair[1]].id, t.tie, t.reason, t.ruling)
            for t in ties
            if t.pair[0] != t.pair[1]
        ),
        bounds(range(len(ends)), ties),
        len({d.outlet for d in carriers.values()}),
        len(carriers),
        _origin(carriers),
        tuple(told.match for told in order),
        denied,
        opposed,
    )


def _origin(carriers: Mapping[str, Document]) -> str:
    """The earliest carrier that is no copy of another, however late that one is dated."""
    own = [d for d in carriers.values() if d.copy_of not in carriers]
    return min(own or carriers.values(), key=earliest).id if carriers else ""


def _ends(ground: Ground, same: Sequence[Told], rulings: Sequence[Ruling]) -> tuple[End, ...]:
    """The sources at the ends; what a person set apart within one of them is split off."""
    claim = _narrowed(ground.pool, same)
    ends = ends_of(ways_of(claim), ground.hints, one_claim=True)
    apart: dict[str, str] = {}
    for (one, other), ruling in settled(ends, rulings).items():
        if one == other:
            apart |= _split(same, ruling.subjects[-1])
    if not apart:
        return ends
    return ends_of(ways_of(claim, apart), ground.hints, frozenset(apart), one_claim=True)


def _narrowed(pool: Pool, same: Sequence[Told]) -> Pool:
    """A pool of the claim's statements alone."""
    kept = {told.statement.id for told in same}
    statements = tuple(s for s in pool.statements if s.id in kept)
    return Pool(pool.documents, pool.carriers, statements, (), ())


def _split(same: Sequence[Told], key: str) -> dict[str, str]:
    """What a report tells on the same word as one of the claim's statements."""
    told = {t.statement.id: t.statement for t in same}
    one = told[key]
    alike = (s for s in told.values() if s.document == one.document and s.chain == one.chain)
    return {s.id: key for s in alike}


def _documents(way: Lineage, ground: Ground) -> list[Document]:
    """The documents that carry a way, copies included."""
    return [d for d in ground.carriers(way.documents) if d.id in way.documents]


def _root(end: End, ground: Ground) -> Root:
    side = end.side if end.named else ""
    found = {witness(s, side) for s in ground.hints.said(end.ways)}
    return Root(
        "r" + sha256("\n".join(end.key).encode("utf-8", "surrogatepass")).hexdigest()[:8],
        _name(end),
        end.named,
        end.side,
        tuple(sorted(end.ways, key=lambda way: _way_first(way, ground))),
        bool(end.relays) or end.credited,
        tuple(w for w in Witness if w in found),
    )


def _name(end: End) -> str:
    """A name, or the description that most ways give, of these the first, behind its carrier."""
    if end.named:
        return end.key[1]
    told = [link.name for link in end.links if not link.named]
    return f"{end.carrier}{ARROW}{max(told, key=told.count)}"


def _against(
    said: Statement, against: Sequence[Told], ground: Ground
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who tells the opposite: the party itself on that day or later, and others."""
    denied, opposed = [], []
    for other in sorted((told.statement for told in against), key=lambda s: _first(s, ground)):
        if witness(other) is not Witness.OWN:
            opposed.append(other.id)
        elif ground.day(other) >= ground.day(said):
            denied.append(other.id)
    return tuple(denied), tuple(opposed)


def _first(said: Statement, ground: Ground) -> tuple[date, str, int, str]:
    return ground.day(said), said.document, said.span.start, said.id


def _way_first(way: Lineage, ground: Ground) -> tuple[Earliest, tuple[str, ...]]:
    """By the day of its first report; copies, which may come earlier, change no order."""
    told = (ground.documents[ground.statements[key].document] for key in way.items)
    return min(map(earliest, told)), way.items


def _root_first(root: Root, ground: Ground) -> tuple[Earliest, str]:
    return min(_way_first(way, ground)[0] for way in root.ways), root.id
