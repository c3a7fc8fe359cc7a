"""Groups of statements as analysts settled them."""

from collections.abc import Iterable, Sequence

from detente.model import Statement
from detente.model.ruling import Ruling, RulingKind

__all__ = ["Settled", "settled"]


class Settled:
    """Groups of statements, each statement in one; merged and split in turn.

    A ruling names statements. It bears on the groups that hold them; a statement that is
    not there (not told yet, rejected, flagged) takes no part. `loose` statements are in no
    group until a person moves them to one.
    """

    def __init__(
        self, groups: Iterable[Sequence[Statement]], loose: Iterable[Statement] = ()
    ) -> None:
        self._groups = {place: list(group) for place, group in enumerate(groups)}
        self._home = {s.id: place for place, group in self._groups.items() for s in group}
        self._loose = {s.id: s for s in loose}
        self._names: dict[str, str] = {}
        self._orders: list[tuple[str, tuple[str, ...]]] = []

    def rule(self, ruling: Ruling) -> None:
        """Take one ruling in; those of other kinds are of no account."""
        subjects = [s for s in ruling.subjects if s in self._home]
        if ruling.kind is RulingKind.TERM_MERGE:
            self._merge(subjects)
        elif ruling.kind is RulingKind.TERM_SPLIT:
            self._split(subjects)
        elif ruling.kind is RulingKind.TERM_MOVE and ruling.subjects:
            self._join(ruling.subjects)
        elif ruling.kind is RulingKind.TERM_NAME:
            self._names |= dict.fromkeys(subjects, ruling.value)
        elif ruling.kind is RulingKind.TERM_ORDER:
            self._orders.append((ruling.value, tuple(subjects)))

    @property
    def groups(self) -> list[list[Statement]]:
        """The groups, each of statements that mean one term."""
        return list(self._groups.values())

    def name(self, group: Iterable[Statement]) -> str:
        """The name that a person gave last; empty where nobody did."""
        own = {s.id for s in group}
        return next((name for i, name in reversed(self._names.items()) if i in own), "")

    def ranks(self) -> dict[str, tuple[int, str]]:
        """By statement the place in the last order that names its group, and what grows."""
        found: dict[int, tuple[int, str]] = {}
        for scale, subjects in self._orders:
            homes = dict.fromkeys(self._home[s] for s in subjects)
            if len(homes) > 1:
                found = {home: told for home, told in found.items() if told[1] != scale}
                found |= {home: (rank, scale) for rank, home in enumerate(homes)}
        return {s.id: told for home, told in found.items() for s in self._groups[home]}

    def _merge(self, subjects: Sequence[str]) -> None:
        issues = {s.issue for i in subjects for s in self._groups[self._home[i]]}
        homes = sorted({self._home[i] for i in subjects})
        if len(issues) == 1:
            for gone in homes[1:]:
                self._move(self._groups.pop(gone), homes[0])

    def _split(self, subjects: Sequence[str]) -> None:
        own = set(subjects)
        homes = {self._home[i] for i in subjects}
        told = [s for home in homes for s in self._groups[home] if s.id in own]
        if len({s.issue for s in told}) != 1:
            return
        for home in homes:
            self._groups[home] = [s for s in self._groups[home] if s.id not in own]
            if not self._groups[home]:
                del self._groups[home]
        self._move(told, max((*self._groups, *homes)) + 1)

    def _join(self, subjects: Sequence[str]) -> None:
        """Move one statement; what was ruled by naming it holds for those that it leaves."""
        moved, other = (*subjects[:1], *subjects[-1:])
        home, there = self._home.get(moved), self._home.get(other)
        own = self._loose.values() if home is None else self._groups[home]
        said = next((s for s in own if s.id == moved), None)
        if said is None or there is None or home == there:
            return
        if said.issue != self._groups[there][0].issue:
            return
        if home is not None:
            self._leave(home, moved)
        self._move([said], there)

    def _leave(self, home: int, moved: str) -> None:
        """Take one statement out of its group, which keeps its name and its place."""
        left = [s for s in self._groups[home] if s.id != moved]
        heir = tuple(s.id for s in left[:1])
        if name := self._names.pop(moved, ""):
            self._names |= dict.fromkeys(heir, name)
        self._orders = [
            (scale, tuple(k for s in order for k in (heir if s == moved else (s,))))
            for scale, order in self._orders
        ]
        if left:
            self._groups[home] = left
        else:
            del self._groups[home]

    def _move(self, statements: Sequence[Statement], home: int) -> None:
        self._groups.setdefault(home, []).extend(statements)
        self._home |= dict.fromkeys((s.id for s in statements), home)


def settled(
    groups: Iterable[Sequence[Statement]],
    rulings: Iterable[Ruling],
    loose: Iterable[Statement] = (),
) -> Settled:
    """The groups after all rulings, the oldest first; `loose` statements are in none before."""
    made = Settled(groups, loose)
    for ruling in sorted(rulings, key=lambda r: r.event):
        made.rule(ruling)
    return made
