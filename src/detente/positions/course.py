"""The whole course of one cell: which holding held on which days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from detente.model import (
    Certainty,
    Moment,
    State,
    Statement,
    Stretch,
    Unknown,
    UnknownKind,
    When,
)
from detente.positions.claims import OF_UNKNOWN, Claim, claim_of
from detente.positions.content import same_place
from detente.positions.fold import Face, Fold
from detente.positions.groups import place_of
from detente.positions.stance import stance
from detente.positions.states import REPLACED
from detente.vocabulary.gist import clip, gist

__all__ = ["Told", "changeable", "course", "in_order", "resumed"]

LENGTH = 80
"""Characters of a stretch's words at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement or unknown of a cell with the day by which it was told."""

    item: Statement | Unknown
    day: int
    """As `said_by` gives it and `date.toordinal` counts it."""
    published: Moment | None = None
    """When its document was; of an unknown the day that it is told for."""


@dataclass(frozen=True, slots=True)
class _Phase:
    """A claim on the days on which it is made so."""

    claim: Claim
    start: int
    until: int | None = None


def course(party: str, issue: str, told: Iterable[Told]) -> tuple[Stretch, ...]:
    """All stretches of a cell, in the order of their first days.

    What holds on a day is what `matrix` tells for it.
    """
    return resumed(party, issue, told, (), 0)


def resumed(
    party: str, issue: str, told: Iterable[Told], alive: Sequence[Stretch], day: int
) -> tuple[Stretch, ...]:
    """The stretches of a cell that hold on a day, held the day before, or come later.

    `alive` are the stretches that held on the day before, replaced ones included: they come
    back, with the day on which they end. Put in the place of all that does not end before
    the day, the result makes the course whole. `told` is all that is told from the day on,
    and what those of `changeable` rest on.
    """
    everything = list(told)
    later = [t for t in everything if t.day >= day]
    changing = changeable(alive, later)
    members = {i for s in changing for i in s.items}
    phases = list(_phases([t for t in everything if t.day >= day or t.item.id in members]))
    kept = set(alive) - set(changing)
    found = [s if s.until is None else replace(s, until=None) for s in kept]
    for past in (False, True):
        own = [p for p in phases if p.claim.past is past]
        found += _Course(party, issue, [s for s in changing if s.past is past]).on(own, day)
    beside = [t for t in later if isinstance(t.item, Statement) and stance(t.item) is None]
    if beside and not any(s.state is State.NONE for s in kept):
        found.append(_beside(party, issue, beside))
    return in_order(found)


def in_order(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches by their first days, those of one day in an order of their own."""
    told = sorted(stretches, key=lambda s: (s.start, s.past, s.replaced, s.state, s.items))
    return tuple(told)


def changeable(alive: Iterable[Stretch], later: Iterable[Told]) -> list[Stretch]:
    """The stretches that what is told later can change; their members are needed for it.

    A want or a denial changes by one of its own state only; what replaces and is replaced,
    by any such move. Who is awaited may do so for what was recalled in the same words.
    """
    changing: set[tuple[bool, State]] = set()
    for one in later:
        item = one.item
        if isinstance(item, Unknown):
            states = {
                (past, OF_UNKNOWN[item.kind]) for past in (False, True) if item.kind in OF_UNKNOWN
            }
        else:
            state = stance(item)
            states = {(item.when is When.PAST, state)} if state else set()
        changing |= states
    for past in {p for p, state in changing if state in REPLACED}:
        changing |= {(past, state) for state in (*REPLACED, State.CONTESTED)}
        changing |= {(not past, State.AWAITED)}
    return [s for s in alive if (s.past, s.state) in changing]


def _phases(told: Sequence[Told]) -> Iterator[_Phase]:
    """Each claim with its days: a `defer` is open until its document says it is awaited."""
    awaited: dict[str, list[Told]] = {}
    for one in told:
        if isinstance(one.item, Unknown) and one.item.kind is UnknownKind.ANSWER:
            awaited.setdefault(one.item.document, []).append(one)
    for one in told:
        item = one.item
        if isinstance(item, Unknown):
            state = OF_UNKNOWN.get(item.kind)
            if state is not None:
                yield _Phase(Claim(state, item, one.published, item.span.exact), one.day)
        elif (state := stance(item)) is not None:
            gaps = awaited.get(item.document, ()) if state is State.OPEN else ()
            days = [g.day for g in gaps if same_place(item, g.item)]
            since = min(days, default=None)
            if since is None or one.day < since:
                yield _Phase(claim_of(item, state), one.day, since)
            if since is not None:
                yield _Phase(claim_of(item, State.AWAITED), max(one.day, since))


class _Course:
    """The stretches of what a party recalls, or of what it holds, on an issue."""

    def __init__(self, party: str, issue: str, alive: Sequence[Stretch]) -> None:
        self._place = party, issue
        self._alive = {(s.start, s.items): s for s in alive}

    def on(self, phases: Sequence[_Phase], day: int) -> Iterator[Stretch]:
        """Those that were alive before a day, and all that begin from it on."""
        fold = Fold()
        before = {p.claim.item.id: p.claim for p in phases if _made(p, day - 1)}
        for stretch in sorted(self._alive.values(), key=lambda s: s.state is not State.CONTESTED):
            fold.restore(stretch, [before[i] for i in stretch.items])
        for today, changes in _by_day(phases, day):
            for comes, claim in changes:
                if comes:
                    fold.add(claim)
                else:
                    fold.drop(claim)
            yield from (self._stretch(face, today) for face in fold.step(today))
        yield from (self._stretch(face, None) for face in fold.faces)

    def _stretch(self, face: Face, until: int | None) -> Stretch:
        known = self._alive.get((face.start, face.ids))
        if known is not None:
            return known if known.until == until else replace(known, until=until)
        item = face.first.item
        return Stretch(
            *self._place,
            face.state,
            face.first.past,
            face.start,
            until,
            face.ids,
            face.summary.certainty,
            face.summary.since,
            face.summary.told_on,
            gist(item, LENGTH) if isinstance(item, Statement) else clip(item.span.exact, LENGTH),
            face.replaced,
            item.document,
            item.span.start,
        )


def _made(phase: _Phase, day: int) -> bool:
    return phase.start <= day and (phase.until is None or day < phase.until)


def _by_day(phases: Sequence[_Phase], day: int) -> Iterator[tuple[int, list[tuple[bool, Claim]]]]:
    """What comes (true) and goes on each day from one on, in an order of its own."""
    changes = [(p.start, True, p.claim) for p in phases if p.start >= day]
    changes += [(p.until, False, p.claim) for p in phases if p.until and p.until >= day]
    changes.sort(key=lambda c: (c[0], c[1], place_of(c[2])))
    for today, group in groupby(changes, key=lambda c: c[0]):
        yield today, [(comes, claim) for _, comes, claim in group]


def _beside(party: str, issue: str, told: Sequence[Told]) -> Stretch:
    """From which day on something stands beside the cell."""
    first = min(told, key=lambda t: (t.day, t.item.document, t.item.span.start, t.item.id))
    ids = (first.item.id,)
    return Stretch(party, issue, State.NONE, False, first.day, None, ids, Certainty.UNKNOWN)
