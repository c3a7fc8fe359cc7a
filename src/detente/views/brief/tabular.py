"""The matrix on a terminal, and the pieces of text that all its sections share."""

from collections.abc import Sequence

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from detente.views.brief.sheet import Cell, Grid, Item, Row
from detente.views.brief.words import runs

__all__ = ["MARK", "MUTED", "item_text", "marks", "matrix"]

MUTED = "dim"
MARK = "cyan"
PARTY = 14
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


def item_text(item: Item) -> Text:
    """A line with its muted remarks and its footnotes."""
    text = Text(item.text)
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
        told = tuple(row for row in rows if not all(cell.empty for cell in row.cells))
        found.append(Grid(grid.issues[cut], told))
    return found


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
        tick = " ✓ checked" if tile.checked else ""
        lines.append(Text(f"{tile.look.symbol} {tile.look.word}{tick}", tile.look.terminal))
        lines += [item_text(item) for item in tile.items]
    if not lines:
        lines.append(Text("no position", MUTED))
    for name, items in (("beside", cell.beside), ("before", cell.before)):
        if items:
            told = Text("; ").join(item_text(item) for item in items)
            lines.append(Text.assemble((f"{name}: ", MUTED), told))
    return Group(*lines)
