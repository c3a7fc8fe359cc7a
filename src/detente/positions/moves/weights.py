"""What a contradiction changes: cells and answers that would read otherwise."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from detente.model import Answer, Proposal, State
from detente.positions.moves.contents import Cell, Content
from detente.positions.moves.rivals import opposed

__all__ = ["Scales"]


class _Told(NamedTuple):
    """An answer with the items that it rests on."""

    answer: Answer
    items: frozenset[str]


class Scales:
    """Weighs sides by the cells and answers that rest on them."""

    def __init__(self, cells: Mapping[tuple[str, str], Cell], tabled: Iterable[Proposal]) -> None:
        self._cells = cells
        self._of: dict[str, set[tuple[str, str]]] = {}
        for place, cell in cells.items():
            for content in cell.contents:
                for key in content.ids:
                    self._of.setdefault(key, set()).add(place)
        self._answers: dict[str, list[_Told]] = {}
        for proposal in tabled:
            for response in proposal.responses:
                told = _Told(response.answer, frozenset(i.id for i in response.items))
                for key in told.items:
                    self._answers.setdefault(key, []).append(told)

    def weight(self, one: Collection[str], other: Collection[str]) -> float:
        """How many read otherwise if one side is dropped, by the side that changes more."""
        return float(max(self._changed(one), self._changed(other)))

    def _changed(self, dropped: Collection[str]) -> int:
        gone = frozenset(dropped)
        places = {place for key in gone for place in self._of.get(key, ())}
        changed = sum(
            _shown(self._cells[p].contents, gone) != _shown(self._cells[p].contents, frozenset())
            for p in places
        )
        told = {id(t): t for key in gone for t in self._answers.get(key, ())}
        return changed + sum(
            t.items <= gone or (t.answer is Answer.CONTESTED and not t.items <= gone)
            for t in told.values()
        )


def _shown(contents: Sequence[Content], gone: frozenset[str]) -> set[State]:
    """The states that a cell shows without some items."""
    left = [c for c in contents if not (c.past or c.replaced) and not gone.issuperset(c.ids)]
    rivals: dict[str, set[State]] = {}
    for content in left:
        if content.rivalry:
            rivals.setdefault(content.rivalry, set()).add(content.state)
    contested = {k for k, s in rivals.items() if any(opposed(a, b) for a in s for b in s)}
    return {State.CONTESTED if c.rivalry in contested else c.state for c in left}
