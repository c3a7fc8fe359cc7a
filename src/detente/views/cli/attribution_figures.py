"""The figures of attributions as tables."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from detente.views.cli.figures import table

__all__ = ["draw"]

FIRST = ("attr.full", "attr.content", "attr.lenient", "attr.strict", "attr.exact")
RECALL = "recall."


def draw(figures: Mapping[str, Any], console: Console) -> None:
    """Print the linked attributions first, in percent, and what sources are wrong."""
    rows = figures["figures"]
    names = [*(name for name in FIRST if name in rows), *sorted(rows.keys() - {*FIRST})]
    console.print(_rates({n: rows[n] for n in names if not n.startswith(RECALL)}))
    console.print(_recall({n: rows[n] for n in names if n.startswith(RECALL)}))
    wrong = figures["wrong_source"]
    console.print(
        f"wrong source: {_percent(wrong['rate'])} % of {wrong['pred']} attributions "
        f"({_interval(wrong)}), in {figures['articles']} articles"
    )


def _rates(rows: Mapping[str, Any]) -> Table:
    drawn = table("", "precision", "recall", "F1", "95 % interval", "gold", "predicted")
    for name, row in rows.items():
        shares = (_percent(row[key]) for key in ("P", "R", "F1"))
        drawn.add_row(name, *shares, _interval(row), str(row["gold"]), str(row["pred"]))
    return drawn


def _recall(rows: Mapping[str, Any]) -> Table:
    drawn = table("recall of attr.full", "recall", "95 % interval", "gold")
    for name, row in rows.items():
        drawn.add_row(name, _percent(row["R"]), _interval(row), str(row["n"]))
    return drawn


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _interval(row: Mapping[str, Any]) -> str:
    return " to ".join(map(_percent, row["ci95"]))
