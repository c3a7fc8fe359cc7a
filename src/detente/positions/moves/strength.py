"""How often and how firmly each content of a cell is told."""

from collections.abc import Sequence
from datetime import date

from detente.model import Reading
from detente.model.strength import Strength
from detente.positions.cells import cells
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.positions.moves.contents import Cell, Content, contents_of, shown
from detente.positions.moves.told import by_cell
from detente.positions.pool import gather
from detente.vocabulary.moves import move_rules

__all__ = ["strengths"]


def strengths(
    readings: Sequence[Reading], at: date | None = None, asked: Asked = EVERYTHING
) -> tuple[Strength, ...]:
    """All contents that are held on a day, those told most often first within their cells."""
    pool = gather(readings, at)
    told = by_cell(pool)
    found: list[Strength] = []
    for (party, issue), position in cells(pool).items():
        if asked.holds((party,), issue):
            cell = contents_of(position, told[party, issue])
            own = [_strength(cell, c) for c in cell.contents if not c.past and not c.replaced]
            found += sorted(own, key=lambda s: (-len(s.items), -s.last.toordinal(), s.items))
    return tuple(found)


def _strength(cell: Cell, content: Content) -> Strength:
    firm = [d.item.id for d in content.items if move_rules().cue("red_line", d.item.span.exact)]
    return Strength(
        cell.party,
        cell.issue,
        content.state,
        shown(content.items[0].item),
        content.ids,
        len(content.days),
        date.fromordinal(content.days[0]),
        date.fromordinal(content.days[-1]),
        tuple(firm),
        bool(content.rivalry),
    )
