"""The figures of acts as tables."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from detente.views.cli.figures import table

__all__ = ["draw"]


def draw(figures: Mapping[str, Any], console: Console) -> None:
    """Print the mean over the classes, each class, and what was taken for what."""
    low, high = figures["ci"]
    counts = figures["counts"]
    console.print(_classes(figures["classes"]))
    console.print(
        f"macro-F1 {figures['macro_f1']} ({low} to {high}); {figures['any_event']} where any "
        "event that an act can be counts"
    )
    console.print(
        f"answered {counts['covered']} of {counts['cases']} cases ({figures['coverage']} %), "
        f"{figures['right_where_covered']} % of them right"
    )
    console.print(_confusion(figures["confusion"]))


def _classes(classes: Mapping[str, Any]) -> Table:
    drawn = table("", "precision", "recall", "F1", "gold", "predicted", "right")
    for name, row in classes.items():
        keys = ("p", "r", "f1", "gold", "predicted", "right")
        drawn.add_row(name, *(str(row[key]) for key in keys))
    return drawn


def _confusion(rows: Mapping[str, Mapping[str, int]]) -> Table:
    drawn = table("coded as")
    drawn.add_column("read as")
    for gold, told in rows.items():
        drawn.add_row(gold, ", ".join(f"{name} {n}" for name, n in told.items()))
    return drawn
