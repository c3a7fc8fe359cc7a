"""What holds of one cell while claims come and go, day by day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from detente.model import State, Stretch
from detente.positions.claims import Claim, restates
from detente.positions.contest import Contest
from detente.positions.groups import Group, Summary
from detente.positions.replacing import Replacing
from detente.positions.ties import Ties

__all__ = ["Face", "Fold"]


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A holding unchanged since a day: one group, or several that contest each other."""

    groups: tuple[Group, ...]
    state: State
    replaced: bool
    ids: tuple[str, ...]
    first: Claim
    summary: Summary
    start: int

    @classmethod
    def of(cls, groups: Sequence[Group], start: int) -> "Face":
        """The holding of some groups from a day on."""
        one = groups[0]
        if len(groups) == 1:
            ids, first = tuple(one.ids), one.claims[0]
            return cls((one,), one.state, one.replaced, ids, first, one.summary, start)
        ids = tuple(place[-1] for place in merge(*(g.places for g in groups)))
        first = min(groups, key=lambda g: g.places[0]).claims[0]
        told = Summary.joined(*(g.summary for g in groups))
        return cls(tuple(groups), State.CONTESTED, False, ids, first, told, start)


class Fold:
    """Gives day by day the holdings that `settle` finds, from what changed alone."""

    def __init__(self) -> None:
        self._ties = Ties()
        self._home: dict[int, Group] = {}
        """The group of each claim, by the claim's identity."""
        self._replacing = Replacing()
        self._contest = Contest()
        self._faces: dict[Group, Face] = {}
        self._touched: dict[Group, None] = {}
        """New or grown since the last day."""
        self._gone: list[Group] = []
        self._wider: list[Group] = []
        """Those that fix more than before, and so perhaps replace less."""

    @property
    def groups(self) -> list[Group]:
        """The claims that tell the same, brought together."""
        return list(dict.fromkeys(g.root for g in self._home.values()))

    @property
    def faces(self) -> Iterator[Face]:
        """What holds after the last day, each once."""
        return iter(dict.fromkeys(self._faces.values()))

    def add(self, claim: Claim) -> Group:
        """Take in a claim; the group that it is in."""
        tied = sorted(self._tied(claim), key=lambda g: -len(g.claims))
        if tied:
            home, *others = tied
            wider = [home.take(claim), *map(home.absorb, others)]
            self._wider += [home] if any(wider) else []
            self._gone += others
        else:
            home = Group([claim], Summary.of(claim))
        self._register(claim, home)
        self._touched[home] = None
        return home

    def drop(self, claim: Claim) -> None:
        """Leave out a claim; what it was with comes together anew."""
        home = self._home[id(claim)].root
        home.alive = False
        self._gone.append(home)
        for member in home.claims:
            self._ties.drop(member)
            del self._home[id(member)]
        for member in home.claims:
            if member is not claim:
                self.add(member)

    def restore(self, known: Stretch, claims: list[Claim]) -> None:
        """Take in a holding that is known to hold, with its claims in order."""
        told = Summary(known.certainty, known.since, known.told_on)
        if known.state is State.CONTESTED:
            groups = {self.add(c).root: None for c in claims}
            sides = tuple(g for g in groups if g.alive)
            self._settle()
            self._contest.put(sides, sides)
        else:
            group = Group(claims, told)
            group.replaced = known.replaced
            for claim in claims:
                self._register(claim, group)
            sides = (group,)
            self._contest.put(sides, ())
        face = Face(sides, known.state, known.replaced, known.items, claims[0], told, known.start)
        for group in sides:
            self._replacing.restore(group)
            self._faces[group] = face

    def step(self, day: int) -> list[Face]:
        """What ends on a day by all that came and went since the last one."""
        touched = [g for g in self._touched if g.alive]
        turned = self._replacing.judge(touched, (*self._gone, *self._wider))
        changed = dict.fromkeys((*touched, *turned))
        self._contest.put((*changed, *self._gone))
        ended = self._turn(changed, day)
        self._settle()
        return ended

    def _tied(self, claim: Claim) -> list[Group]:
        tied: dict[Group, None] = {}
        for other in self._ties.candidates(claim):
            group = self._home[id(other)].root
            if group not in tied and restates(other, claim):
                tied[group] = None
        return list(tied)

    def _register(self, claim: Claim, home: Group) -> None:
        self._home[id(claim)] = home
        self._ties.add(claim)

    def _settle(self) -> None:
        self._touched.clear()
        self._gone.clear()
        self._wider.clear()

    def _turn(self, changed: Iterable[Group], day: int) -> list[Face]:
        """Face anew what changed and what stood or now stands beside it."""
        waiting = [*changed, *self._gone]
        stale: dict[Face, None] = {}
        fresh: list[tuple[Group, ...]] = []
        seen: set[Group] = set()
        while waiting:
            group = waiting.pop()
            if group in seen:
                continue
            sides = self._contest.side_by_side(group) if group.alive else (group,)
            seen.update(sides)
            fresh += [sides] if group.alive else []
            for face in {self._faces[g]: None for g in sides if g in self._faces}:
                stale[face] = None
                waiting += face.groups
        return self._turned(stale, fresh, set(changed), day)

    def _turned(
        self,
        stale: Iterable[Face],
        fresh: Iterable[tuple[Group, ...]],
        changed: set[Group],
        day: int,
    ) -> list[Face]:
        """Give each group its face of today; what ended thereby."""
        known = {frozenset(f.groups): f for f in stale}
        for group in (g for f in known.values() for g in f.groups):
            self._faces.pop(group, None)
        for sides in fresh:
            key = frozenset(sides)
            face = known.pop(key) if key in known and changed.isdisjoint(key) else None
            self._faces |= dict.fromkeys(sides, face or Face.of(sides, day))
        return list(known.values())
