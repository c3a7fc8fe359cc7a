"""How the roots of a claim compare: same, perhaps the same, or distinct."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from detente.model.root import Tie
from detente.model.ruling import Ruling, RulingKind
from detente.positions.roots.ends import End
from detente.positions.roots.houses import named_words
from detente.positions.roots.repeating import repeats
from detente.positions.roots.sides import described
from detente.vocabulary.terms import listed, with_article

__all__ = ["Compared", "compared", "settled"]

Pair = tuple[int, int]
"""Two ends by their places, the lower first."""


class Compared(NamedTuple):
    """How two ends compare, and why."""

    pair: Pair
    tie: Tie
    reason: str
    ruling: int | None = None


def compared(ends: Sequence[End], rulings: Sequence[Ruling] = ()) -> tuple[Compared, ...]:
    """Every pair that is not plainly distinct, and what a person settled."""
    ruled = settled(ends, rulings)
    found: list[Compared] = []
    for pair in sorted(set(_candidates(ends)) | set(ruled)):
        if ruling := ruled.get(pair):
            same = ruling.kind is RulingKind.ROOTS_SAME
            tie = Tie.SAME if same else Tie.DISTINCT
            found.append(Compared(pair, tie, ruling.why, ruling.event))
        elif told := _compare(ends[pair[0]], ends[pair[1]]):
            found.append(Compared(pair, *told))
    return tuple(sorted([*found, *_by_way_of_others(ends, found)]))


def _by_way_of_others(ends: Sequence[End], found: Sequence[Compared]) -> Iterator[Compared]:
    """Two that nobody knows, and that others tie together: they are perhaps one too."""
    known = {c.pair for c in found}
    tied = [c.pair for c in found if c.tie is not Tie.DISTINCT]
    for group in _tied_together(tied):
        unknown = [i for i in group if ends[i].open]
        for pair in combinations(unknown, 2):
            if pair not in known and not _of_different_sides(ends[pair[0]], ends[pair[1]]):
                yield Compared(pair, Tie.PERHAPS, "each may be a third one")


def _tied_together(pairs: Iterable[Pair]) -> list[list[int]]:
    home: dict[int, list[int]] = {}
    for one, other in pairs:
        a, b = home.setdefault(one, [one]), home.setdefault(other, [other])
        if a is not b:
            a += b
            home |= dict.fromkeys(b, a)
    return [sorted(g) for g in {id(g): g for g in home.values()}.values()]


def settled(ends: Sequence[End], rulings: Iterable[Ruling]) -> Mapping[Pair, Ruling]:
    """The last ruling on each pair; one on a single end is by its place twice."""
    place = {item: i for i, end in enumerate(ends) for way in end.ways for item in way.items}
    kinds = (RulingKind.ROOTS_SAME, RulingKind.ROOTS_DISTINCT)
    found: dict[Pair, Ruling] = {}
    for ruling in sorted((r for r in rulings if r.kind in kinds), key=lambda r: r.event):
        places = [place[key] for key in ruling.subjects if key in place]
        if len(places) == len(ruling.subjects):
            found[min(places), max(places)] = ruling
    return {
        pair: r
        for pair, r in found.items()
        if pair[0] != pair[1] or r.kind is RulingKind.ROOTS_DISTINCT
    }


def _candidates(ends: Sequence[End]) -> Iterator[Pair]:
    """Pairs that have anything in common, each perhaps several times."""
    sides: dict[str, list[int]] = {}
    named: dict[str, list[int]] = {}
    over: dict[str, list[int]] = {}
    relaying: dict[str, list[int]] = {}
    called: dict[str, list[int]] = {}
    runs: dict[tuple[str, ...], list[int]] = {}
    for i, end in enumerate(ends):
        if end.named:
            named.setdefault(end.key[1], []).append(i)
        for word in named_words(end.key[1]) if end.named and not end.voice else ():
            called.setdefault(word, []).append(i)
        if end.named and end.speaks_for:
            sides.setdefault(end.speaks_for, []).append(i)
        for name in end.through:
            over.setdefault(name, []).append(i)
        for name in end.relays:
            relaying.setdefault(name, []).append(i)
        for run in {run for passage in end.passages for run in passage}:
            runs.setdefault(run, []).append(i)
    shared = {tuple(g) for of in (sides, relaying, called, runs) for g in of.values()}
    yield from (pair for together in shared for pair in combinations(together, 2))
    unnamed = [i for i, end in enumerate(ends) if not end.named or end.heard]
    voices = [i for i, end in enumerate(ends) if end.named and end.voice]
    yield from combinations(unnamed, 2)
    yield from _pairs(unnamed, voices)
    for name, group in named.items():
        yield from _pairs(group, over.get(name, ()))
    for name, group in relaying.items():
        yield from _pairs(group, [*named.get(name, ()), *over.get(name, ())])


def _pairs(one: Iterable[int], other: Iterable[int]) -> Iterator[Pair]:
    return ((min(a, b), max(a, b)) for a, b in product(one, list(other)) if a != b)


def _compare(one: End, other: End) -> tuple[Tie, str] | None:
    """The tie and the reason; None for two that are plainly distinct."""
    voice = one.speaks_for
    if one.named and other.named and voice and voice == other.speaks_for:
        return Tie.SAME, f"in both {listed(map(with_article, voice.split(' + ')))} itself is heard"
    reason = (
        _relaying(one, other)
        or _relaying(other, one)
        or _left_out(one, other)
        or _left_out(other, one)
        or _unnamed(one, other)
        or _worded(one, other)
        or _namesake(one, other)
    )
    return (Tie.PERHAPS, reason) if reason else None


def _left_out(one: End, other: End) -> str:
    """That a carrier tells it bare, and elsewhere on somebody's word."""
    if one.one_claim and one.named and not one.key[2] and one.key[1] in other.through:
        return f"{one.key[1]} has it from the other elsewhere"
    return ""


def _relaying(one: End, other: End) -> str:
    """That a report names nobody here, and cites the other's agency elsewhere."""
    if shared := one.relays & (other.relays | other.through | {other.key[1]}):
        return f"{one.key[1]} names nobody here, and cites {listed(sorted(shared))} elsewhere"
    return ""


def _unnamed(one: End, other: End) -> str:
    """That an unnamed one can be the other."""
    if one.heard or other.heard:
        return _heard(one, other)
    if one.named and other.named:
        return ""
    if _of_different_sides(one, other):
        return ""
    if one.side and one.side == other.side:
        return f"who is unnamed speaks for {with_article(one.side)} too"
    if not one.named and not other.named:
        if one.carrier == other.carrier:
            return f"both unnamed, behind {one.carrier}, described differently"
        return f"both unnamed, behind {one.carrier} and behind {other.carrier}"
    voice, hidden = (one, other) if one.named else (other, one)
    if not voice.voice or (one.side and other.side):
        return ""
    return f"{voice.key[1]} may be who is unnamed behind {hidden.carrier}"


def _of_different_sides(one: End, other: End) -> bool:
    """Whether two are described as of different sides."""
    sides = one.side and other.side and one.side != other.side
    return bool(sides) and not _words(one) & _words(other)


def _heard(one: End, other: End) -> str:
    """That an outlet hears a party from somebody unnamed, who may be the other."""
    outlet, source = (one, other) if one.heard else (other, one)
    if source.named and not source.heard and source.side not in outlet.parties:
        return ""
    return f"whom {outlet.key[1]} calls “{outlet.heard}” may be the other"


def _words(end: End) -> frozenset[str]:
    return frozenset().union(*(described(link.name) for link in end.links if not link.named))


def _worded(one: End, other: End) -> str:
    """That two outlets tell it in the same words of their own."""
    if any(repeats(a, b) for a in one.passages for b in other.passages):
        return "the same words of their own: one has it from the other, or both from a third"
    return ""


def _namesake(one: End, other: End) -> str:
    """That the name of one carrier holds that of the other."""
    if one.voice or other.voice or not (one.named and other.named) or (one.bare and other.bare):
        return ""
    a, b = named_words(one.key[1]), named_words(other.key[1])
    return "the name of one holds that of the other" if a and b and (a <= b or b <= a) else ""
