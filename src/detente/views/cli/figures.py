"""The figures of an evaluation as tables."""

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.views.brief.harmless import visible

__all__ = ["draw", "number", "table"]

RATES = (
    "find", "core", "full", "record", "stance", "target", "chain", "meeting", "unknown",
)  # fmt: skip
LEVELS = ("find", "core", "full")


def draw(figures: Mapping[str, Any], console: Console, *, per_doc: bool = False) -> None:
    """Print rates, fields, what is shown by default and counts, in percent."""
    console.print(_rates(figures))
    for name in ("fields", "default", "counts"):
        console.print(_values(name, figures[name]))
    if per_doc:
        console.print(_documents(figures["docs"]))


def number(value: float | None) -> str:
    """A figure in words; n/a where nothing was measured."""
    return "n/a" if value is None else str(value)


def table(*headings: str) -> Table:
    """An empty table; all its columns but the first are of numbers."""
    drawn = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), border_style="dim")
    drawn.add_column(headings[0])
    for heading in headings[1:]:
        drawn.add_column(heading, justify="right")
    return drawn


def _rates(figures: Mapping[str, Any]) -> Table:
    rates = table("", "precision", "recall", "F1", "95 % interval")
    for name in RATES:
        rate = figures[name]
        bounds = figures["ci"].get(name)
        interval = f"{bounds[0]} to {bounds[1]}" if bounds else ""
        rates.add_row(name, *(number(rate[key]) for key in ("p", "r", "f1")), interval)
    return rates


def _values(name: str, values: Mapping[str, Any]) -> Table:
    drawn = table(name, "")
    for key, value in values.items():
        drawn.add_row(key.replace("_", " "), number(value))
    return drawn


def _documents(documents: Mapping[str, Mapping[str, int]]) -> Table:
    drawn = table("document", "gold", "predicted", *LEVELS)
    for name, counts in documents.items():
        cells = (str(counts[key]) for key in ("gold", "pred", *LEVELS))
        drawn.add_row(Text(visible(name)), *cells)
    return drawn
