"""What stands beside a cell and still is a move: threats, rifts, outlooks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from detente.model import Act, Statement, When
from detente.model.change import ChangeKind
from detente.positions.moves.contents import Cell, Dated
from detente.positions.moves.kinds import Kinded
from detente.positions.moves.window import Window
from detente.positions.stance import NOT_MADE
from detente.vocabulary.moves import move_rules

__all__ = ["Beside", "beside"]

THREATS = frozenset({Act.THREATEN, Act.PENALISE})


class Beside(NamedTuple):
    """A move by what sets no state."""

    day: int
    kinded: Kinded
    items: tuple[Dated, ...]


def beside(cell: Cell, window: Window) -> Iterator[Beside]:
    """The first threats after a calm, charges within one side, and agreements judged near."""
    by_day: dict[int, list[tuple[Statement, Dated]]] = {}
    for dated in cell.beside:
        said = dated.item
        if not isinstance(said, Statement) or said.when is When.PAST:
            continue
        if said.certainty not in NOT_MADE:
            by_day.setdefault(dated.day, []).append((said, dated))
    last = None
    for day, told in sorted(by_day.items()):
        threats = [d for s, d in told if s.act in THREATS]
        calm = last is None or day - last > move_rules().calm
        if window.holds(day):
            yield from _moves(cell, day, told, threats if calm else [])
        last = day if threats else last


def _moves(
    cell: Cell, day: int, told: Sequence[tuple[Statement, Dated]], threats: Sequence[Dated]
) -> Iterator[Beside]:
    rules = move_rules()
    if threats:
        reason = rules.reason("threat", days=rules.calm)
        yield Beside(day, Kinded(ChangeKind.HARDENED, reason), tuple(threats))
    own = tuple(d for s, d in told if s.act is Act.ACCUSE and cell.party in s.targets)
    if own:
        yield Beside(day, Kinded(ChangeKind.CONTRADICTED, rules.reason("inside")), own)
    for said, dated in told:
        if said.act is Act.ASSESS:
            for rule in ("near", "far"):
                words = rules.cue(rule, said.span.exact)
                if words:
                    reason = rules.reason(rule, words=words)
                    yield Beside(day, Kinded(ChangeKind.NEW, reason), (dated,))
