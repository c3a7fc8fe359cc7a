"""Lines of a dossier's lists, drawn on a terminal."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.views.brief.harmless import harmless, visible
from detente.views.brief.row import Row

__all__ = ["MARK", "MUTED", "NARROW", "draw", "head", "note"]

MUTED = "dim"
MARK = "cyan"
NARROW = 72
"""Columns below which lines are stacked instead of set in columns."""
KEY = 10
"""Columns of the ids."""
TICK = "✓"
"""The mark of what a person stands behind."""
IDS = 3
"""Ids that one line shows; further ones are counted."""


def head(console: Console, title: str, aside: str = "") -> None:
    """The title of a section over a hairline."""
    told = Text(visible(f"{title.upper()}  {aside}".rstrip()), "bold")
    console.print(Rule(told, align="left", style=MUTED, characters="─"))


def note(console: Console, sentence: str) -> None:
    """One muted sentence: what an empty list means, or what is left out."""
    console.print(Text(visible(sentence), MUTED))


def draw(rows: Sequence[Row], console: Console) -> None:
    """Print lines in columns where there is room, else stacked."""
    wide = console.width >= NARROW
    for row in rows:
        _draw(harmless(row), console, wide=wide)


def _draw(row: Row, console: Console, *, wide: bool) -> None:
    console.print(_columns(row) if wide else _stacked(row))
    for each in row.below:
        console.print(Padding(_stacked(each), (0, 0, 0, KEY + 2 if wide else 2)))


def _columns(row: Row) -> RenderableType:
    table = Table.grid(expand=True, padding=(0, 2, 0, 0))
    table.add_column(width=KEY, style=MARK)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=9, overflow="fold")
    keys = [Text(key, MARK) for key in _keys(row)]
    table.add_row(Group(*keys), Text(row.who, "bold"), _body(row))
    return table


def _stacked(row: Row) -> RenderableType:
    first = Text(" ").join(
        [*(Text(key, MARK) for key in _keys(row)), *([Text(row.who, "bold")] if row.who else [])]
    )
    body = Padding(_body(row), (0, 0, 0, 2))
    return Group(first, body) if first.plain else body


def _keys(row: Row) -> Sequence[str]:
    if len(row.ids) <= IDS:
        return row.ids
    return (*row.ids[:IDS], f"+{len(row.ids) - IDS} more")


def _body(row: Row) -> Group:
    """The words, and below them how they stand and what else is told."""
    lead, style = row.state
    line = Text.assemble((f"{lead}  " if lead else "", style))
    line.append(f"({row.tag}) " if row.tag else "", MUTED)
    line.append(row.text, "strike" if row.struck else "")
    checked = "green" if row.standing.startswith(TICK) else MUTED
    details = " · ".join(filter(None, row.details))
    between = " · " if row.standing and details else ""
    below = Text.assemble((row.standing, checked), (between + details, MUTED))
    return Group(*(text for text in (line, below) if text.plain))
