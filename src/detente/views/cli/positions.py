"""`detente positions`: who stands where on a day, as known by a time."""

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Known
from detente.views.cli.options import At, Issues, Json, Parties, names
from detente.views.cli.output import put, show
from detente.views.cli.overview import draw_overview
from detente.views.exports.entries import overview_json
from detente.views.exports.json import dumps

if TYPE_CHECKING:
    from detente.model import Overview
    from detente.workspace.dossier import Dossier

__all__ = ["positions"]


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
        entries = talks.entries(stand.newest for cell in found.cells for stand in cell.stands)
    if json:
        put(dumps(overview_json(found, entries), indent=1) + "\n")
    else:
        show(lambda console: draw_overview(found, entries, console, of=whole))


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
