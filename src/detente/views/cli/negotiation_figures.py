"""The figures of a dossier's account of a negotiation as tables."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.views.brief.harmless import visible
from detente.views.brief.words import LONG
from detente.views.cli.figures import table
from detente.vocabulary.gist import clip

__all__ = ["draw"]


def draw(figures: Mapping[str, Any], console: Console) -> None:
    """Print what is found and right of each kind, then what was missed and what is wrong."""
    console.print(_kinds(figures))
    console.print(_roots(figures["roots"]))
    for line in _sentences(figures):
        console.print(line)
    if figures["missed"]:
        console.print(_missed(figures))
    if figures["wrong"]:
        console.print(_wrong(figures))


def _kinds(figures: Mapping[str, Any]) -> Table:
    drawn = table(
        "", "expected", "found", "right", "95 % interval", "told", "precision", "interval"
    )
    for kind, row in figures["kinds"].items():
        precise = row["precision"]
        drawn.add_row(
            kind,
            str(row["expected"]),
            _percent(row["found"]),
            _percent(row["right"]),
            _interval(row["right"]),
            _percent(row["first"]),
            str(row["told"]),
            f"{_percent(precise)} of {precise['of']}" if precise else "-",
            _interval(precise) if precise else "-",
        )
    return drawn


def _roots(roots: Mapping[str, Any]) -> Table:
    drawn = table("roots of", "what", "expected", "told", "gathered")
    for claim in roots["claims"]:
        low, high = ("/".join(map(str, bound)) for bound in claim["expected"])
        told = " to ".join(map(str, claim["told"])) if claim["told"] else "not told"
        here, of = claim["gathered"]
        drawn.add_row(claim["id"], claim["what"], f"{low} to {high}", told, f"{here} of {of}")
    return drawn


def _sentences(figures: Mapping[str, Any]) -> list[str]:
    roots, tabled, circles = figures["roots"], figures["proposals"], figures["circles"]
    return [
        f"roots: bounds right for {roots['right']} of {roots['expected']} claims, "
        f"meeting for {roots['meet']}",
        f"proposals: kept apart {_of(tabled['apart'])}, told as namesakes "
        f"{_of(tabled['namesakes'])}, places gathered {_of(tabled['gathered'])}, "
        f"versions {_of(tabled['versions'])}",
        f"circles: {circles['found']} of {circles['expected']}, {circles['told']} told",
    ]


def _missed(figures: Mapping[str, Any]) -> Table:
    drawn = table("missed", "what", "why", "told instead")
    for row in figures["missed"]:
        told = _told(row["told"][0]) if row["told"] else ""
        drawn.add_row(f"{row['kind']} {row['id']}", row["what"], row["why"], told)
    return drawn


def _wrong(figures: Mapping[str, Any]) -> Table:
    drawn = table("told, not expected", "who", "near", "what")
    for row in figures["wrong"]:
        who, near = (Text(visible(", ".join(row[key]))) for key in ("parties", "near"))
        drawn.add_row(f"{row['kind']} {row['id']}", who, near, _told(row))
    return drawn


def _told(row: Mapping[str, Any]) -> Text:
    issues = ", ".join(row["issues"])
    words = clip(row["words"], LONG)
    return Text(visible(" · ".join(filter(None, (row["value"], issues, row["on"] or "", words)))))


def _of(pair: tuple[int, int]) -> str:
    return f"{pair[0]} of {pair[1]}"


def _percent(share: Mapping[str, Any]) -> str:
    return "-" if share["share"] is None else f"{share['share']:.1f}"


def _interval(share: Mapping[str, Any]) -> str:
    return " to ".join(f"{bound:.1f}" for bound in share["ci95"])
