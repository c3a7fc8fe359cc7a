"""Tellings of one proposal, brought together whatever their names and numbers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from detente.model import Statement
from detente.positions.offers.likeness import Likeness, beside, clash, told_alike
from detente.positions.offers.marks import near
from detente.positions.offers.packages import packages
from detente.positions.offers.renewals import before_renewed
from detente.positions.offers.wordings import Pair, Wordings, neighbours
from detente.positions.tabled import Tabled

__all__ = ["folded"]

EQUAL, HALF = 0.75, 0.5
"""Share of the shorter one's words from which two wordings are one, or are perhaps."""


def folded(homes: Sequence[Tabled]) -> list[Tabled]:
    """The same proposals, those that are one folded into the first of them.

    First the parts that a report tells one after the other, then plans of one day in other
    numbers, then equal wordings of one side; never two of which something told says that
    they differ. What is left open is noted in `perhaps` of both.
    """
    told = packages(s for home in homes for s in home.put_forward)
    union = _Union(before_renewed(homes, told))
    for one, other in _packaged(union.own, told):
        union.join(one, other)
    union = _Union(union.homes())
    alike = union.alike
    for one, other in _by_day(alike):
        if told_alike(alike[one], alike[other]):
            union.join_unless(one, other)
    worded = Wordings(alike)
    for one, other in worded.pairs(EQUAL):
        if beside(alike[one], alike[other]):
            union.join_unless(one, other)
    for one, other in worded.pairs(HALF):
        if beside(alike[one], alike[other]) and alike[one].issues & alike[other].issues:
            union.doubt(one, other)
    for one, other in _by_figure(alike):
        if beside(alike[one], alike[other]) and near(
            alike[one].terms.days, alike[other].terms.days
        ):
            union.doubt(one, other)
    return union.homes()


class _Union:
    """Proposals by the group that they are in."""

    def __init__(self, homes: Iterable[Tabled]) -> None:
        self.own = sorted(homes, key=_place)
        self.alike = [Likeness.of(home) for home in self.own]
        self._group = list(range(len(self.own)))
        self._members = {i: [i] for i in self._group}
        self._like = list(self.alike)
        self._doubts: set[Pair] = set()

    def join(self, one: int, other: int) -> None:
        """Let two be one."""
        keep, gone = sorted((self._group[one], self._group[other]))
        if keep == gone:
            return
        for member in self._members.pop(gone):
            self._group[member] = keep
            self._members[keep].append(member)
        self._like[keep] = self._like[keep] | self._like[gone]

    def join_unless(self, one: int, other: int) -> None:
        """Let two be one unless their groups clash, which leaves it open."""
        if clash(self._like[self._group[one]], self._like[self._group[other]]):
            self.doubt(one, other)
        else:
            self.join(one, other)

    def doubt(self, one: int, other: int) -> None:
        """Note that two are perhaps one."""
        self._doubts.add((one, other))

    def homes(self) -> list[Tabled]:
        """One proposal a group, with those that it is perhaps one with."""
        for keep, members in self._members.items():
            for member in sorted(members)[1:]:
                self.own[keep].absorb(self.own[member])
        for one, other in sorted(self._doubts):
            a, b = self.own[self._group[one]], self.own[self._group[other]]
            if a is not b:
                a.doubt(b)
                b.doubt(a)
        return [self.own[keep] for keep in sorted(self._members)]


def _place(home: Tabled) -> tuple[str, int, str]:
    return min((s.document, s.span.start, s.id) for s in home.put_forward)


def _packaged(homes: Sequence[Tabled], told: Iterable[Sequence[Statement]]) -> Iterator[Pair]:
    of = {s.id: i for i, home in enumerate(homes) for s in home.put_forward}
    for package in told:
        for said in package[1:]:
            yield of[package[0].id], of[said.id]


def _by_day(alike: Sequence[Likeness]) -> list[Pair]:
    """Each two with a length that are told within a day of one another, in order."""
    sharing: dict[date, list[int]] = {}
    for index, like in enumerate(alike):
        days = {d for day in like.days for d in (day, day + timedelta(1))}
        for day in days if like.terms.days else ():
            sharing.setdefault(day, []).append(index)
    return sorted({pair for group in sharing.values() for pair in neighbours(group)})


def _by_figure(alike: Sequence[Likeness]) -> list[Pair]:
    """Each two with a length whose report tells of as many of the same things, in order."""
    sharing: dict[tuple[int, str], list[int]] = {}
    for index, like in enumerate(alike):
        for figure in like.figures if like.terms.days else ():
            sharing.setdefault(figure, []).append(index)
    return sorted({pair for group in sharing.values() for pair in neighbours(group)})
