"""`detente positions`: who stands where on a day, as known by a time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from detente.model import State
from detente.views.brief.held import held_row
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Known
from detente.views.cli.options import At, Issues, Json, Parties, names
from detente.views.cli.output import put, show
from detente.views.cli.overview import draw_overview
from detente.views.cli.rows import draw, head
from detente.views.exports.entries import overview_json
from detente.views.exports.json import dumps

if TYPE_CHECKING:
    from rich.console import Console

    from detente.model import Entry, Overview
    from detente.workspace.dossier import Dossier
    from detente.workspace.positions.strength import Held

__all__ = ["positions"]

SIDES = 5
"""Contested cells whose sides are shown at most."""


def positions(
    dossier: DossierName = "",
    at: At = None,
    known: Known = None,
    parties: Parties = "",
    issues: Issues = "",
    json: Json = False,
) -> None:
    """Show where each party stands on each issue.

    \b
    Examples:
      detente positions -d talks.detente
      detente positions --at 2025-03-19 --parties "Kremlin, Ukraine"
      detente positions --known 2025-04-01 --issues ceasefire --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        whole = talks.positions(at, known)
        found = _narrowed(talks, whole, names(parties), names(issues))
        held = () if json else _firmly(talks, found, at, known)
        ids = [stand.newest for cell in found.cells for stand in cell.stands]
        entries = talks.entries([*ids, *(i for h in held for i in h.strength.items)])
    if json:
        put(dumps(overview_json(found, entries), indent=1) + "\n")
    else:
        show(lambda console: _draw(found, entries, console, whole, held))


def _firmly(
    talks: "Dossier", found: "Overview", at: date | None, known: datetime | None
) -> "tuple[Held, ...]":
    """Both sides of each contested cell; all contents where one cell alone is shown."""
    from detente.workspace.positions.moving import Asked

    alone = len(found.parties) == len(found.issues) == 1
    contested = (
        (c.party, c.issue)
        for c in found.cells
        if alone or any(s.state is State.CONTESTED for s in c.stands)
    )
    told = (
        h
        for party, issue in islice(contested, SIDES)
        for h in talks.strengths(Asked(party, issue), at, known)
    )
    return tuple(h for h in told if alone or h.strength.contested)


def _draw(
    found: "Overview",
    entries: "Mapping[str, Entry]",
    console: "Console",
    whole: "Overview",
    held: "tuple[Held, ...]",
) -> None:
    draw_overview(found, entries, console, of=whole)
    if held:
        alone = len(found.parties) == len(found.issues) == 1
        head(console, "How firmly" if alone else "Contested, both sides")
        draw([held_row(h, entries) for h in held], console)


def _narrowed(
    talks: "Dossier", found: "Overview", parties: tuple[str, ...], issues: tuple[str, ...]
) -> "Overview":
    """The rows and columns that are named; where none is, those that hold something."""
    rows = {talks.party(name) for name in parties}
    columns = {talks.issue(name) for name in issues}
    cells = tuple(
        c
        for c in found.cells
        if (not rows or c.party in rows) and (not columns or c.issue in columns)
    )
    rows = rows or {c.party for c in cells}
    columns = columns or {c.issue for c in cells}
    return replace(
        found,
        parties=tuple(p for p in found.parties if p in rows),
        issues=tuple(i for i in found.issues if i in columns),
        cells=cells,
    )
