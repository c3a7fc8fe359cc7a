"""A dossier's account of a negotiation measured against what is expected of it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from detente.evaluation.exact import exact
from detente.evaluation.negotiation_facts import (
    Expectations,
    Expected,
    Kind,
    Place,
    Scope,
    Told,
    touching,
)
from detente.evaluation.negotiation_match import Matched, Matcher, answers_one, same_party
from detente.evaluation.negotiation_roots import score_roots
from detente.evaluation.negotiation_tabled import score_tabled

__all__ = ["Account", "KINDS", "Read", "score_negotiation"]

KINDS: tuple[Kind, ...] = tuple(kind for kind in Kind if kind is not Kind.ROOTS)
"""Kinds of facts that are found, right or neither; roots have bounds."""


SCREEN = 15
"""Rows that are looked at first: about what a terminal shows."""
Matches = dict[Kind, list[Matched]]


class Read(NamedTuple):
    """One statement that was read: what a dossier's account can rest on."""

    party: str
    place: Place


class Account(NamedTuple):
    """What a dossier tells of a negotiation."""

    facts: Sequence[Told]
    """Proposals as on the last day; answers as on the day of each expected one too."""
    read: Sequence[Read]
    earlier: Sequence[Told] = ()
    """Proposals as on earlier days, to which answers may be."""
    circles: Sequence[frozenset[str]] = ()
    """The ids of the told conditions of each circle."""


def score_negotiation(expected: Expectations, account: Account) -> dict[str, Any]:
    """Recall and precision of each kind, what was missed and why, and what is wrong.

    Recall is over all that is expected and not optional; precision over what is told within
    the scope in which a kind is exhaustive (`counted`), and None where it is not. `first` is
    what is right and among the first rows, in the order of the facts. What bears
    out an optional fact alone counts neither way. Intervals are exact, of 95 %.
    """
    told, read = account.facts, account.read
    tabled = [t for t in told if t.kind is Kind.PROPOSAL]
    proposals = {e.id: e for e in expected.of(Kind.PROPOSAL)}
    matcher = Matcher(proposals, {t.id: t for t in (*account.earlier, *tabled)})
    matches: Matches = {
        kind: matcher.matches(expected.of(kind), [t for t in told if t.kind is kind])
        for kind in KINDS
    }
    roots = [t for t in told if t.kind is Kind.ROOTS]
    return {
        "series": expected.series,
        "at": expected.at.isoformat(),
        "documents": len(expected.documents),
        "kinds": {kind: _kind(expected, kind, told, matches[kind]) for kind in KINDS},
        "roots": score_roots(expected.of(Kind.ROOTS), roots, _places(read)),
        "proposals": score_tabled(expected, matches[Kind.PROPOSAL], tabled),
        "circles": _circles(expected, matches[Kind.CONDITION], account.circles),
        "missed": [row for kind in KINDS for row in _missed(expected, kind, matches, read)],
        "wrong": [row for kind in KINDS for row in _wrong(expected, kind, told, matches[kind])],
    }


def _kind(
    expected: Expectations, kind: Kind, told: Sequence[Told], matches: Sequence[Matched]
) -> dict[str, Any]:
    needed = {e.id for e in expected.of(kind) if not e.optional}
    found = {m.expected.id for m in matches} & needed
    right = {m.expected.id for m in matches if m.right} & needed
    first = {m.expected.id for m in matches if m.right and _shown(m.told, told)} & needed
    row: dict[str, Any] = {
        "expected": len(needed),
        "found": _share(len(found), len(needed)),
        "right": _share(len(right), len(needed)),
        "first": _share(len(first), len(needed)),
        "told": sum(t.kind is kind for t in told),
        "counted": None,
        "precision": None,
    }
    if scope := expected.exhaustive.get(kind):
        counted = _counted(scope, kind, told, matches)
        good = {m.told.id for m in matches if m.right}
        row["counted"] = len(counted)
        row["precision"] = _share(sum(t.id in good for t in counted), len(counted))
    return row


def _shown(one: Told, told: Sequence[Told]) -> bool:
    """Whether it is on the first screen of its kind, of changes on that of its day."""
    rows = [
        t.id for t in told if t.kind is one.kind and (t.kind is not Kind.CHANGE or t.on == one.on)
    ]
    return one.id in rows[:SCREEN]


def _counted(
    scope: Scope, kind: Kind, told: Sequence[Told], matches: Sequence[Matched]
) -> list[Told]:
    """What is told within the scope, but for what bears out optional facts alone."""
    needed = {m.told.id for m in matches if not m.expected.optional}
    neutral = {m.told.id for m in matches} - needed
    inside = [t for t in told if t.kind is kind and t.id not in neutral]
    return [t for t in inside if t.id in needed or _within(scope, t)]


def _within(scope: Scope, told: Told) -> bool:
    issued = not told.issues or bool(told.issues & scope.issues)
    return issued and same_party(scope.parties, told.parties)


def _share(right: int, of: int) -> dict[str, Any]:
    low, high = exact(right, of)
    share = round(100 * right / of, 1) if of else None
    return {"n": right, "of": of, "share": share, "ci95": [round(100 * b, 1) for b in (low, high)]}


def _circles(
    expected: Expectations, matches: Sequence[Matched], told: Sequence[frozenset[str]]
) -> dict[str, int]:
    """How many expected circles are told: one that holds a bearer of each condition."""
    bearers = {
        key: {m.told.id for m in matches if m.expected.id == key}
        for circle in expected.circles
        for key in circle
    }
    found = [
        circle
        for circle in expected.circles
        if any(all(bearers[key] & one for key in circle) for one in told)
    ]
    return {"expected": len(expected.circles), "found": len(found), "told": len(told)}


def _missed(
    expected: Expectations,
    kind: Kind,
    matches: Matches,
    read: Sequence[Read],
) -> Iterator[dict[str, Any]]:
    """What is not told rightly, with the stage that failed."""
    for fact in expected.of(kind):
        pairs = [m for m in matches[kind] if m.expected.id == fact.id]
        if fact.optional or any(m.right for m in pairs):
            continue
        yield {"kind": kind, "id": fact.id, "what": fact.what, **_why(fact, pairs, read)}


def _why(fact: Expected, pairs: Sequence[Matched], read: Sequence[Read]) -> dict[str, Any]:
    """Told otherwise, read but not told, or not read at all."""
    if pairs:
        return {"why": "told otherwise", "told": [_told(m.told) for m in pairs]}
    there = [r.place for r in read if same_party(fact.parties, [r.party])]
    if answers_one(there, fact):
        return {"why": "read, not told", "told": []}
    others = answers_one(_places(read), fact)
    return {"why": "read as another's" if others else "not read", "told": []}


def _wrong(
    expected: Expectations, kind: Kind, told: Sequence[Told], matches: Sequence[Matched]
) -> Iterator[dict[str, Any]]:
    """What is told within the scope of a kind and is not expected so."""
    scope = expected.exhaustive.get(kind)
    good = {m.told.id for m in matches if m.right}
    for one in _counted(scope, kind, told, matches) if scope else ():
        if one.id not in good:
            near = [e.id for e in expected.of(kind) if touching(one.places, e.places)]
            yield {"kind": kind, **_told(one), "near": near}


def _told(told: Told) -> dict[str, Any]:
    return {
        "id": told.id,
        "words": told.words,
        "parties": sorted(told.parties),
        "issues": sorted(told.issues),
        "value": told.value,
        "on": told.on.isoformat() if told.on else None,
    }


def _places(read: Sequence[Read]) -> list[Place]:
    return [r.place for r in read]
