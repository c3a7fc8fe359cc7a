"""One item of a reading with what gave each of its fields."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.model import Item
from detente.views.brief.fields import explained
from detente.views.brief.harmless import harmless, visible
from detente.views.brief.items import what, who
from detente.views.brief.words import quoted
from detente.views.cli.rows import MARK, MUTED

__all__ = ["draw_explained"]


def draw_explained(item: Item, reader: str, console: Console) -> None:
    """Print its words, then a line a field: value, what gave it, how surely, what came next."""
    from detente.workspace.weighing.explaining import given

    place = f"{item.span.start}–{item.span.end}"
    about = " · ".join(filter(None, (who(item), what(item))))
    console.print(Text.assemble((place, MARK), "  ", (visible(about), "bold")))
    console.print(Text(f"  {quoted(visible(item.span.exact))}"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=MUTED, width=11)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(overflow="fold", ratio=1, style=MUTED)
    for name, value, why in harmless(tuple(explained(item, given(item), reader))):
        table.add_row(f"  {name}", Text(value), Text(why))
    console.print(table)
    console.print()
