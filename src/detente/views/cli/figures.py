"""The figures of an evaluation as tables."""

from collections.abc import Mapping, Sequence
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
BESIDE = ("meeting", "unknown")


def draw(figures: Mapping[str, Any], console: Console, *, per_doc: bool = False) -> None:
    """Print rates, fields, what is shown by default, counts and scores, in percent.

    Also each group and the worst documents, where the figures have them.
    """
    console.print(_rates(figures))
    for name in ("fields", "default", "counts"):
        console.print(_values(name, figures[name]))
    if figures["reliability"]:
        console.print(_reliability(figures["reliability"]))
    if "by" in figures:
        console.print(_groups(figures["by"]))
    if "worst" in figures:
        console.print(_worst(figures["worst"]))
    if per_doc:
        console.print(_documents(figures["docs"]))


def number(value: float | str | None) -> str:
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


def _reliability(told: Mapping[str, Any]) -> Table:
    low, high = told["ci"]
    drawn = table("score", "statements", "mean score", "right")
    for row in told["bins"]:
        numbers = (str(row["n"]), str(row["score"]), str(row["right"]))
        drawn.add_row(f"{row['low']} to {row['high']}", *numbers)
    drawn.caption = f"calibration error {told['ece']} ({low} to {high})"
    drawn.caption_justify = "left"
    return drawn


def _groups(groups: Mapping[str, Any]) -> Table:
    drawn = table(
        "group", "docs", "gold", *LEVELS, "core 95 %", "party", "act", "wrong", *BESIDE
    )  # fmt: skip
    for name, told in groups.items():
        low, high = told["ci"]["core"]
        cells = (
            *(told["counts"][key] for key in ("docs", "gold")),
            *(told[key]["f1"] for key in LEVELS),
            f"{low} to {high}",
            *(told["fields"][key] for key in ("party", "act")),
            told["default"]["wrong_party"],
            *(told[key]["f1"] for key in BESIDE),
        )
        drawn.add_row(Text(visible(name)), *map(number, cells))
    return drawn


def _worst(rows: Sequence[Mapping[str, Any]]) -> Table:
    drawn = table("worst", "core F1", "gold", "predicted", *LEVELS)
    for row in rows:
        cells = (number(row[key]) for key in ("core_f1", "gold", "pred", *LEVELS))
        drawn.add_row(Text(visible(row["doc"])), *cells)
    return drawn


def _documents(documents: Mapping[str, Mapping[str, int]]) -> Table:
    drawn = table("document", "gold", "predicted", *LEVELS)
    for name, counts in documents.items():
        cells = (str(counts[key]) for key in ("gold", "pred", *LEVELS))
        drawn.add_row(Text(visible(name)), *cells)
    return drawn
