"""The figures of an evaluation as tables."""

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.views.brief.harmless import visible

__all__ = ["draw"]

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


def _number(value: float | None) -> str:
    return "n/a" if value is None else str(value)


def _table(*headings: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), border_style="dim")
    table.add_column(headings[0])
    for heading in headings[1:]:
        table.add_column(heading, justify="right")
    return table


def _rates(figures: Mapping[str, Any]) -> Table:
    table = _table("", "precision", "recall", "F1", "95 % interval")
    for name in RATES:
        rate = figures[name]
        bounds = figures["ci"].get(name)
        interval = f"{bounds[0]} to {bounds[1]}" if bounds else ""
        table.add_row(name, *(_number(rate[key]) for key in ("p", "r", "f1")), interval)
    return table


def _values(name: str, values: Mapping[str, Any]) -> Table:
    table = _table(name, "")
    for key, value in values.items():
        table.add_row(key.replace("_", " "), _number(value))
    return table


def _documents(documents: Mapping[str, Mapping[str, int]]) -> Table:
    table = _table("document", "gold", "predicted", *LEVELS)
    for name, counts in documents.items():
        cells = (str(counts[key]) for key in ("gold", "pred", *LEVELS))
        table.add_row(Text(visible(name)), *cells)
    return table
