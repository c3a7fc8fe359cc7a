"""One item as it is shown for checking: its words in place, then its fields."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.model import Statement, Status
from detente.views.brief.fields import fields
from detente.views.brief.harmless import visible
from detente.views.brief.items import report_remarks, suggested_words, what, who
from detente.views.brief.telling import score_words
from detente.views.brief.words import OUTLET_NOT_TOLD, chain_words, date_words
from detente.views.cli.ids import short
from detente.views.cli.rows import MUTED
from detente.views.cli.shown import around
from detente.vocabulary.display import told

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Shown

__all__ = ["draw_card"]


def draw_card(shown: "Shown", progress: str, console: Console) -> None:
    """Print an item in its paragraph, with every field one a line."""
    document, entry = shown.held.document, shown.entry
    console.print(Rule(Text(progress, "bold"), align="left", style=MUTED))
    report = (
        document.title or document.capture.origin,
        document.outlet or OUTLET_NOT_TOLD,
        date_words(document.published),
        *report_remarks([document]),
    )
    console.print(Text(visible(" · ".join(report)), MUTED))
    console.print()
    console.print(Padding(_words(shown, plain=_is_plain(console)), (0, 0, 1, 2)))
    about = " · ".join(filter(None, (who(entry.item), what(entry.item))))
    standing = "" if entry.status is Status.SUGGESTED else f"  {told(entry.status)}"
    standing = f"  {suggested_words(entry)}" if entry.suggested else standing
    line = Text.assemble((short(entry.id), MUTED), "  ", (visible(about), "bold"), standing)
    console.print(line)
    console.print(_fields(shown))


def _is_plain(console: Console) -> bool:
    """Whether bold and underline cannot be seen."""
    return not console.is_terminal or console.color_system is None or console.no_color


def _words(shown: "Shown", *, plain: bool) -> Text:
    before, exact, after = around(shown.paragraph)
    words = f"[[{exact}]]" if plain else exact
    return Text.assemble(before, (words, "bold underline"), after)


def _fields(shown: "Shown") -> Table:
    """Name, value, and what gave it; whose word it is as the whole way."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=MUTED, no_wrap=True)
    table.add_column(overflow="fold", ratio=3)
    table.add_column(overflow="fold", ratio=2, style=MUTED)
    for name, value, why in fields(shown):
        if name == "chain":
            value = chain_words(shown.chain)
        if name == "reader":
            why = ""  # the score, told in a line of its own
        table.add_row(f"  {name}", visible(value), visible(why))
    item = shown.entry.item
    if isinstance(item, Statement):
        table.add_row("  score", score_words(item) or "never measured", "")
    return table
