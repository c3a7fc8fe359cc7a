"""Claims folded into holdings, the later replacing the earlier."""

from collections.abc import Sequence
from datetime import date
from heapq import merge
from typing import NamedTuple

from detente.model import Holding, State, Statement, Unknown
from detente.positions.claims import Claim
from detente.positions.fold import Face, Fold
from detente.positions.groups import place_of

__all__ = ["Settled", "settle"]

_ORDER = {state: place for place, state in enumerate(State)}


class Settled(NamedTuple):
    """What holds now, and what it replaced."""

    current: tuple[Holding, ...]
    """In the order of State, newest first."""
    replaced: tuple[Holding, ...]
    """Oldest first."""


def settle(claims: Sequence[Claim]) -> Settled:
    """The claims of one cell by the cell rule; the order of claims is of no account.

    Wants and denials accumulate. Among the rest, a later dated claim replaces an
    earlier one whose terms fit; opposites that no date tells apart are contested, unless
    one report tells both, of different things.
    """
    fold = Fold()
    for claim in claims:
        fold.add(claim)
    fold.step(0)
    current = (_holding(f) for f in fold.faces if not f.replaced)
    replaced = (_holding(f) for f in fold.faces if f.replaced)
    return Settled(tuple(sorted(current, key=_rank)), tuple(sorted(replaced, key=_age)))


def _holding(face: Face) -> Holding:
    told = face.summary
    items = [c.item for c in merge(*(g.claims for g in face.groups), key=place_of)]
    return Holding(
        face.state,
        tuple(i for i in items if isinstance(i, Statement)),
        tuple(i for i in items if isinstance(i, Unknown)),
        told.certainty,
        told.since,
        told.told_on,
    )


def _age(holding: Holding) -> tuple[date, str, tuple[str, ...]]:
    since = holding.since.day if holding.since else date.min
    return since, holding.state, tuple(i.id for i in holding.items)


def _rank(holding: Holding) -> tuple[int, int, tuple[str, int, str]]:
    first = holding.items[0]
    latest = holding.told_on.day.toordinal() if holding.told_on else 0
    place = first.document, first.span.start, first.id
    return _ORDER[holding.state], -latest, place
