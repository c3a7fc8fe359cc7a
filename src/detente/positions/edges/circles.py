"""Edges that wait for one another in a circle, each party's first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from detente.model.act import Act
from detente.model.edge import Circle, Edge, EdgeKind
from detente.positions.cells import rows_of
from detente.positions.edges.strong import strongly_tied
from detente.positions.order import newest
from detente.positions.terms import fits, terms_of
from detente.positions.words import telling_words
from detente.vocabulary.conditions import condition_words
from detente.vocabulary.issue_words import issues_touched

__all__ = ["circles"]

LONGEST = 3
"""Edges of a circle at most: longer ones tell nobody anything."""
WIDEST = 20
"""Edges that one leads to at most, the newest."""
MOST = 100
"""Circles that are named at most, the shortest and newest first."""
PER_PLACE = 3
"""Edges of one party about one pair of issues that are followed, the newest."""
KEPT_BACK = frozenset({Act.DEMAND, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.REJECT, Act.DEFER})
"""Acts by which a party keeps back a move until another is made."""
UNTOLD = "the same party in one report, where no word tells another issue"
NEAR_START = 5
"""Words of a condition among which a negation turns it round."""
ENOUGH = 2
"""Telling words in common where it is not told whose move is awaited."""


class _Step(NamedTuple):
    """Why what one edge awaits is what another keeps back."""

    to: int
    reason: str


def circles(edges: Sequence[Edge]) -> tuple[Circle, ...]:
    """Every circle of two or three edges, each of another party, the shortest first.

    An edge leads to another where the awaited move is the other's: one term, one party and
    issue, or the same words. Threats, what only lasts "until" something, what waits for an
    end, and what is only recalled lead nowhere. Where all edges are exchanges it is a
    bargain, and no circle.
    """
    kept = _followed(edges)
    steps = _steps(kept)
    found: dict[frozenset[tuple[object, ...]], Circle] = {}
    for path in _closed(kept, steps):
        circle = _circle([kept[i] for i in path], [_reason(steps, path, i) for i in path])
        if circle is not None:
            found.setdefault(frozenset(map(_place, circle.edges)), circle)
    ordered = sorted(found.values(), key=lambda c: (len(c.edges), [_rank(e) for e in c.edges]))
    return tuple(ordered[:MOST])


def _followed(edges: Sequence[Edge]) -> list[Edge]:
    places: dict[tuple[object, ...], int] = {}
    kept = []
    for edge in sorted(edges, key=_rank):
        lasting = edge.kind is EdgeKind.UNTIL or (edge.ends and not _is_turned(edge.awaits))
        waits = not lasting and not edge.past
        apart = edge.movers and set(edge.movers).isdisjoint(edge.by)
        if waits and apart and edge.statement.act in KEPT_BACK:
            count = places[_place(edge)] = places.get(_place(edge), 0) + 1
            if count <= PER_PLACE:
                kept.append(edge)
    return kept


def _is_turned(words: str) -> bool:
    """Whether the end of what some words tell is a move: "it does not sign"."""
    return bool(condition_words().negations.search(" ".join(words.split()[:NEAR_START])))


def _place(edge: Edge) -> tuple[object, ...]:
    return edge.party, edge.issue, edge.movers, edge.awaits_issue, edge.by


def _rank(edge: Edge) -> tuple[tuple[int, str, int, str], str]:
    return newest(edge.statement), edge.id


def _steps(edges: Sequence[Edge]) -> list[list[_Step]]:
    places: dict[tuple[str, str], list[int]] = {}
    for i, edge in enumerate(edges):
        for key in ("issue", edge.issue), ("term", edge.term), ("in", edge.statement.document):
            places.setdefault(key, []).append(i)
    found = []
    for edge in edges:
        touched = {("issue", i) for i in (edge.awaits_issue, *issues_touched(edge.awaits)) if i}
        term = {("term", edge.awaits_term)} if edge.awaits_term else set()
        keys = touched | term | {("in", edge.statement.document)}
        near = sorted({i for key in keys for i in places.get(key, ())})
        told = ((j, _why(edge, edges[j])) for j in near)
        found.append([_Step(j, why) for j, why in told if why][:WIDEST])
    return found


def _why(edge: Edge, other: Edge) -> str:
    """Why what one edge awaits is what the other keeps back; empty where it is not."""
    named = bool(set(edge.by) & set(other.movers))
    if set(rows_of(edge.party)) & set(rows_of(other.party)) or (edge.by and not named):
        return ""
    if edge.awaits_term and edge.awaits_term == other.term:
        return "one term"
    untold = not edge.awaits_issue or not other.issue
    if untold and named and edge.statement.document == other.statement.document:
        return UNTOLD
    if untold or not fits(terms_of(edge.awaits), terms_of(other.what)):
        return ""
    return _by_words(edge, other, named)


def _by_words(edge: Edge, other: Edge, named: bool) -> str:
    """The same by issue and words: the less the issue and the party tell, the more words."""
    common = (telling_words(edge.awaits) & telling_words(other.what)).difference(
        *map(telling_words, (*edge.by, *other.movers))
    )
    same = edge.awaits_issue == other.issue
    if not same and not (named and other.issue in issues_touched(edge.awaits)):
        return ""
    plain = named and same and other.issue not in condition_words().broad
    if len(common) < (0 if plain else 1 if named else ENOUGH):
        return ""
    told = "the same party and issue" if same else "the same party"
    words = f"the words {', '.join(sorted(common))}" if common else ""
    return " and ".join(filter(None, (told if named else "", words)))


def _closed(edges: Sequence[Edge], steps: Sequence[Sequence[_Step]]) -> Iterator[list[int]]:
    """Simple closed paths, each from its first edge, shorter ones first."""
    groups = strongly_tied([[step.to for step in own] for own in steps])
    home = {i: n for n, group in enumerate(groups) for i in group}
    for length in range(2, LONGEST + 1):
        for start in range(len(edges)):
            yield from _paths([start], length, steps, home)


def _paths(
    path: list[int],
    length: int,
    steps: Sequence[Sequence[_Step]],
    home: Mapping[int, int],
) -> Iterator[list[int]]:
    start, last = path[0], path[-1]
    for step in steps[last]:
        if len(path) == length and step.to == start:
            yield list(path)
        fresh = step.to > start and step.to not in path and home[step.to] == home[start]
        if len(path) < length and fresh:
            yield from _paths([*path, step.to], length, steps, home)


def _reason(steps: Sequence[Sequence[_Step]], path: Sequence[int], at: int) -> str:
    after = path[(path.index(at) + 1) % len(path)]
    return next(step.reason for step in steps[at] if step.to == after)


def _circle(edges: Sequence[Edge], reasons: Sequence[str]) -> Circle | None:
    parties = {p for e in edges for p in rows_of(e.party)}
    ordered = any(e.kind is not EdgeKind.IN_EXCHANGE_FOR for e in edges)
    told = any(reason != UNTOLD for reason in reasons)
    if not ordered or not told or len(parties) < len(edges):
        return None
    return Circle(tuple(edges), tuple(sorted(parties)), tuple(reasons))
