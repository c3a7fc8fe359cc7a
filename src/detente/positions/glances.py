"""What a cell shows at a glance on each day on which it changed."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from detente.model import CellStands, Stand, State, Stretch
from detente.positions.cells import NEVER_KNOWN

__all__ = ["Glance", "glances"]

Rank = tuple[int, str, int, str]
"""The latest told first, then by place."""


class Glance(NamedTuple):
    """A cell from a day on, until the next glance."""

    day: int
    """As `date.toordinal` counts."""
    stands: CellStands


def glances(party: str, issue: str, stretches: Iterable[Stretch], day: int) -> Iterator[Glance]:
    """A glance for each day, from one on, on which something began or ended to hold.

    A state is shown once, with the newest of its contents and how many there are; what is
    recalled shows only while nothing is held, as last known.
    """
    changes: dict[int, list[tuple[bool, Stretch]]] = {}
    held = _Held()
    for stretch in stretches:
        if stretch.replaced:
            continue
        if stretch.start < day:
            held.put(stretch)
        else:
            changes.setdefault(stretch.start, []).append((True, stretch))
        if stretch.until is not None:
            changes.setdefault(max(stretch.until, day), []).append((False, stretch))
    for today in sorted(changes):
        for begins, stretch in changes[today]:
            if begins:
                held.put(stretch)
        for begins, stretch in changes[today]:
            if not begins:
                held.leave(stretch)
        yield Glance(today, CellStands(party, issue, held.stands(), held.beside))


class _Held:
    """The stretches that hold, by state, the newest first."""

    def __init__(self) -> None:
        self._now: dict[State, list[tuple[Rank, Stretch]]] = {}
        self._then: list[tuple[Rank, Stretch]] = []
        self.beside = False

    def put(self, stretch: Stretch) -> None:
        """Something begins to hold."""
        if stretch.state is State.NONE:
            self.beside = True
        else:
            insort(self._shelf(stretch), (_rank(stretch), stretch), key=lambda r: r[0])

    def leave(self, stretch: Stretch) -> None:
        """Something holds no more."""
        shelf = self._shelf(stretch)
        index = bisect_left(shelf, _rank(stretch), key=lambda r: r[0])
        while index < len(shelf) and shelf[index][1] != stretch:
            index += 1
        del shelf[index : index + 1]

    def stands(self) -> tuple[Stand, ...]:
        """Each state once; what is recalled if nothing is held."""
        found = [_stand([s for _, s in self._now[k]]) for k in State if self._now.get(k)]
        known = [s for _, s in self._then if s.state not in NEVER_KNOWN]
        if not found and known:
            found = [replace(_stand(known), state=State.LAST_KNOWN)]
        return tuple(found)

    def _shelf(self, stretch: Stretch) -> list[tuple[Rank, Stretch]]:
        return self._then if stretch.past else self._now.setdefault(stretch.state, [])


def _stand(stretches: Sequence[Stretch]) -> Stand:
    """One state of all its contents, by the newest."""
    newest = stretches[0]
    return Stand(
        newest.state,
        sum(len(s.items) for s in stretches),
        newest.certainty,
        newest.since,
        newest.told_on,
        newest.items[0],
        newest.words,
        wordings=len(stretches),
    )


def _rank(stretch: Stretch) -> Rank:
    latest = stretch.told_on.day.toordinal() if stretch.told_on else 0
    return -latest, stretch.document, stretch.offset, stretch.items[0]
