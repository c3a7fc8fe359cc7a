"""How many roots are independent, between bounds."""

from collections.abc import Collection, Iterable, Sequence

from detente.model.root import RootCount, Tie
from detente.positions.roots.comparing import Compared, Pair

__all__ = ["bounds"]


def bounds(places: Collection[int], ties: Sequence[Compared]) -> RootCount:
    """The least and the most independent roots among some.

    High counts what is not surely the same. Low counts as many as are found of which no
    two are perhaps the same: so many at least are there, whichever of those are one.
    """
    within = [t for t in ties if t.pair[0] in places and t.pair[1] in places]
    apart = {t.pair for t in within if t.tie is Tie.DISTINCT}
    group = _groups(places, within, apart)
    perhaps = {g: set[int]() for g in group.values()}
    for tie in within:
        one, other = group[tie.pair[0]], group[tie.pair[1]]
        if tie.tie is Tie.PERHAPS and one != other:
            perhaps[one].add(other)
            perhaps[other].add(one)
    return RootCount(_independent(perhaps), len(perhaps))


def _groups(
    places: Iterable[int], ties: Sequence[Compared], apart: Collection[Pair]
) -> dict[int, int]:
    """For each place the first one that is the same; what a person set apart stays apart."""
    home = {place: {place} for place in places}
    same = [t for t in ties if t.tie is Tie.SAME]
    for tie in sorted(same, key=lambda t: (t.ruling is None, t.pair)):
        one, other = home[tie.pair[0]], home[tie.pair[1]]
        if one is other or any((min(a, b), max(a, b)) in apart for a in one for b in other):
            continue
        one |= other
        home |= dict.fromkeys(other, one)
    return {place: min(members) for place, members in home.items()}


def _independent(perhaps: dict[int, set[int]]) -> int:
    """A number of places no two of which are tied: those with the fewest ties first."""
    left = {place: set(others) for place, others in perhaps.items()}
    count = 0
    while left:
        chosen = min(left, key=lambda p: (len(left[p]), p))
        count += 1
        for gone in [chosen, *left[chosen]]:
            for other in left.pop(gone):
                if other in left:
                    left[other].discard(gone)
    return count
