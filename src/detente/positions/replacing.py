"""Which groups of claims later ones replace, as both gather."""

from bisect import insort
from collections.abc import Iterable
from itertools import count

from detente.positions.contest import fit
from detente.positions.groups import NEVER, Group
from detente.positions.states import REPLACED, REPLACING

__all__ = ["Replacing"]


class Replacing:
    """Keeps each group's `replaced` true while groups come, grow and go."""

    def __init__(self) -> None:
        self._count = count()
        self._days: list[tuple[int, int, Group]] = []
        """What can replace, by the day; void once that is no longer its group's newest."""
        self._kept: set[Group] = set()
        self._witness: dict[Group, Group | None] = {}
        """For each replaced group one that replaces it; None where that is not known."""
        self._replaces: dict[Group | None, set[Group]] = {}
        """For each witness what it replaces."""

    def restore(self, group: Group) -> None:
        """Take in a group that is known to be replaced, or not to be."""
        self._enter(group)
        if group.replaced:
            self._note(group, None)
        elif group.state in REPLACED:
            self._kept.add(group)

    def judge(self, touched: Iterable[Group], lost: Iterable[Group]) -> set[Group]:
        """The groups that are now replaced and were not, or the other way round.

        `touched` are new or grew; `lost` went, or fix more than they did.
        """
        doubtful = dict.fromkeys(touched)
        grown = list(doubtful)
        for group in lost:
            if group.state in REPLACING:
                unsure = (g for g in self._replaces.get(None, ()) if g.latest < group.newest)
                doubtful |= dict.fromkeys((*self._replaces.get(group, ()), *unsure))
            self._leave(group)
        for group in grown:
            self._enter(group)
        turned = {g for g in doubtful if g.alive and self._rejudge(g)}
        for group in grown:
            if group.alive and group.state in REPLACING:
                day = group.newest
                old = [g for g in self._kept if g.latest < day and fit(group, g)]
                turned.update(old)
                for replaced in old:
                    self._note(replaced, group)
        return turned

    def _rejudge(self, group: Group) -> bool:
        if group.state not in REPLACED:
            return False
        was = group.replaced
        witness = self._replacing(group)
        if witness is None:
            self._leave(group)
            group.replaced = False
            if group.latest < NEVER:
                self._kept.add(group)
        else:
            self._note(group, witness)
        return was is not group.replaced

    def _replacing(self, group: Group) -> Group | None:
        for day, _, other in reversed(self._days):
            if day <= group.latest:
                break
            if other.alive and other.newest == day and fit(other, group):
                return other
        return None

    def _note(self, group: Group, witness: Group | None) -> None:
        self._leave(group)
        group.replaced = True
        self._witness[group] = witness
        self._replaces.setdefault(witness, set()).add(group)

    def _leave(self, group: Group) -> None:
        self._kept.discard(group)
        if group in self._witness:
            self._replaces[self._witness.pop(group)].discard(group)

    def _enter(self, group: Group) -> None:
        if group.alive and group.state in REPLACING:
            insort(self._days, (group.newest, next(self._count), group))
