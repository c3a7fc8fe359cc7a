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
)
from detente.positions.claims import OF_UNKNOWN, Claim, claim_of
from detente.positions.content import same_place
from detente.positions.fold import Face, Fold
from detente.positions.groups import Summary, place_of
from detente.positions.stance import stance
from detente.vocabulary.gist import clip, gist

__all__ = ["Told", "course", "resumed"]

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

    `told` is all that the cell rests on; `alive` are the stretches that held on the day
    before, replaced ones included: they come back, with the day on which they end. Put in
    the place of all that does not end before the day, the result makes the course whole.
    """
    everything = list(told)
    phases = list(_phases(everything))
    found = []
    for past in (False, True):
        known = [s for s in alive if s.past is past and s.state is not State.NONE]
        own = [p for p in phases if p.claim.past is past]
        found += list(_Course(party, issue, known).on(own, day))
    beside = [t for t in everything if isinstance(t.item, Statement) and stance(t.item) is None]
    found += [_beside(party, issue, beside)] if beside else []
    return tuple(sorted(found, key=lambda s: (s.start, s.past, s.replaced, s.state, s.items)))


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
        for stretch in self._alive.values():
            claims = [before[i] for i in stretch.items]
            fold.restore(_face(stretch, claims[0]), claims)
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
            return replace(known, until=until)
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
            face.summary.checked,
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


def _face(stretch: Stretch, first: Claim) -> Face:
    told = Summary(stretch.certainty, stretch.since, stretch.told_on, stretch.checked)
    return Face((), stretch.state, stretch.replaced, stretch.items, first, told, stretch.start)


def _beside(party: str, issue: str, told: Sequence[Told]) -> Stretch:
    """From which day on something stands beside the cell."""
    first = min(told, key=lambda t: (t.day, t.item.document, t.item.span.start, t.item.id))
    ids = (first.item.id,)
    return Stretch(party, issue, State.NONE, False, first.day, None, ids, Certainty.UNKNOWN)
