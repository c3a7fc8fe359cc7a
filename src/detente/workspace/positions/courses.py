"""Where the most told parties stood on the most told issues, from day to day."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    RootCount,
    State,
    Statement,
    Stretch,
)
from detente.model.story import Course, Part, Spell
from detente.positions.course import Told, course
from detente.positions.stance import stance
from detente.positions.within import Within

__all__ = ["Cells", "courses"]

Cells = Mapping[tuple[str, str], Sequence[Told]]
"""All that is told by party and issue."""
Counted = Callable[[Iterable[str]], RootCount]
ISSUES, PARTIES, SPELLS = 3, 3, 3
"""The most that two pages show: issues, parties of each, spells of each cell."""
NOBODY = frozenset({INDEPENDENT, UNKNOWN_PARTY})


def courses(told: Cells, within: Within, roots: Counted) -> Part[Course]:
    """The courses of the most told cells; the day of what is told later is not seen."""
    weights = {
        place: sum(not isinstance(t.item, Statement) or stance(t.item) is not None for t in some)
        for place, some in told.items()
        if place[0] not in NOBODY and place[1] and within.shows([place[0]], place[1])
    }
    weights = {place: weight for place, weight in weights.items() if weight}
    made = (_course(place, told[place], roots) for place in _chosen(weights))
    return Part(tuple(c for c in made if c.spells), len(weights))


def _chosen(weights: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str]]:
    """The most told issues, and of each the most told parties."""
    issues: Counter[str] = Counter()
    for (_, issue), weight in weights.items():
        issues[issue] += weight
    for issue in sorted(issues, key=lambda i: (-issues[i], i))[:ISSUES]:
        places = [place for place in weights if place[1] == issue]
        yield from sorted(places, key=lambda p: (-weights[p], p))[:PARTIES]


def _course(place: tuple[str, str], told: Sequence[Told], roots: Counted) -> Course:
    days = {t.item.id: t.day for t in told}
    held = [
        s for s in course(*place, told)
        if not (s.past or s.replaced) and s.state is not State.NONE
    ]  # fmt: skip
    held.sort(key=lambda s: (s.state, s.start, s.items))
    spells = [
        _spell(part, days, roots)
        for _, same in groupby(held, key=lambda s: s.state)
        for part in _unbroken(list(same))
    ]
    most = sorted(spells, key=lambda s: (s.end is not None, -len(s.items), s.start))[:SPELLS]
    return Course(*place, tuple(sorted(most, key=lambda s: (s.start, s.state))))


def _unbroken(stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches of one state that hold on the same or the next day, together."""
    group: list[Stretch] = []
    last = 0
    for stretch in stretches:
        if group and stretch.start > last:
            yield group
            group = []
        last = max(last, _last(stretch)) if group else _last(stretch)
        group.append(stretch)
    yield group


def _last(stretch: Stretch) -> int:
    return date.max.toordinal() if stretch.until is None else stretch.until


def _spell(stretches: Sequence[Stretch], days: Mapping[str, int], roots: Counted) -> Spell:
    items = sorted({i for s in stretches for i in s.items}, key=lambda i: (-days[i], i))
    newest = max(stretches, key=lambda s: (max(days[i] for i in s.items), s.start, s.items))
    last = max(map(_last, stretches))
    return Spell(
        stretches[0].state,
        date.fromordinal(stretches[0].start),
        None if last == date.max.toordinal() else date.fromordinal(last),
        tuple(date.fromordinal(d) for d in sorted({days[i] for i in items})),
        newest.words,
        tuple(items),
        roots(items),
    )
