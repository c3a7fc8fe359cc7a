"""The matrix on a terminal, and the pieces of text that all its sections share."""

from collections.abc import Sequence
from dataclasses import replace

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from detente.views.brief.sheet import Cell, Grid, Item, Row
from detente.views.brief.words import runs
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed

__all__ = ["MARK", "MUTED", "TICK", "item_text", "marks", "matrix"]

MUTED = "dim"
MARK = "cyan"
GIST = 60
"""Characters of a line in a cell."""
LINES = 2
"""Lines of one state in a cell; further ones are counted."""
PARTY = 14
TICK = " ✓ checked"
"""Behind all that a person has checked."""
COLUMN = 24
"""Least width of a column of the matrix."""


def matrix(grids: Sequence[Grid], width: int) -> Group:
    """Every grid in tables whose columns are wide enough to read."""
    return Group(*(_grid(part) for grid in grids for part in _fitting(grid, width)))


def marks(numbers: Sequence[int]) -> Text:
    """Footnote numbers in brackets, long runs from first to last."""
    told = (
        f" [{first}]" if first == last else f" [{first}–{last}]" for first, last in runs(numbers)
    )
    return Text("".join(told), MARK)


def item_text(item: Item, style: str = "") -> Text:
    """A line with its muted remarks and its footnotes."""
    text = Text.assemble((item.text, style))
    if item.checked:
        text.append(TICK)
    if item.remarks:
        text.append((" · " if item.text else "") + " · ".join(item.remarks), MUTED)
    return text.append_text(marks(item.numbers))


def _fitting(grid: Grid, width: int) -> list[Grid]:
    """The grid in parts of columns that are wide enough to read."""
    room = max((width - PARTY) // COLUMN, 1)
    parts = -(-len(grid.issues) // room)
    size = -(-len(grid.issues) // parts)
    cuts = [slice(start, start + size) for start in range(0, len(grid.issues), size)]
    found = []
    for cut in cuts:
        rows = (Row(row.party, row.cells[cut]) for row in grid.rows)
        told = [row for row in rows if not all(cell.empty for cell in row.cells)]
        found.append(Grid(grid.issues[cut], _merged(told)))
    return found


def _merged(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Parties of which the same is told in one row."""
    same: dict[tuple[Cell, ...], list[str]] = {}
    for row in rows:
        same.setdefault(row.cells, []).append(row.party)
    return tuple(Row(listed(parties), cells) for cells, parties in same.items())


def _grid(grid: Grid) -> Table:
    table = Table(
        box=box.HORIZONTALS, expand=True, show_lines=True, border_style=MUTED, padding=(0, 1, 0, 0)
    )
    table.add_column("", width=PARTY, style="bold", overflow="fold")
    for issue in grid.issues:
        table.add_column(Text(issue), ratio=1, overflow="fold")
    for row in grid.rows:
        table.add_row(Text(row.party), *(_cell(cell) for cell in row.cells))
    return table


def _cell(cell: Cell) -> Group:
    lines: list[Text] = []
    for tile in cell.tiles:
        tick = TICK if tile.checked else ""
        lines.append(Text(f"{tile.look.symbol} {tile.look.word}{tick}", tile.look.terminal))
        lines += _shown(tile.items)
    if not lines:
        lines.append(Text("no position", MUTED))
    if cell.beside:
        told = Text("; ").join(item_text(item) for item in cell.beside)
        lines.append(Text.assemble(("beside: ", MUTED), told))
    if cell.before:
        lines.append(Text.assemble(("before: ", MUTED), _counted(cell.before)))
    return Group(*lines)


def _shown(items: Sequence[Item]) -> list[Text]:
    """The first lines of a state, and how many more it has with their footnotes."""
    short = [replace(item, text=clip(item.text, GIST)) for item in items]
    if len(items) <= LINES + 1:
        return [item_text(item) for item in short]
    more = Text("and ").append_text(_counted(items[LINES:], " more"))
    return [*(item_text(item) for item in short[:LINES]), more]


def _counted(items: Sequence[Item], noun: str = "") -> Text:
    """How many lines there are, with their footnotes."""
    number = sum(item.stands_for for item in items)
    numbers = sorted({n for item in items for n in item.numbers})
    return Text(f"{number}{noun}").append_text(marks(numbers))
