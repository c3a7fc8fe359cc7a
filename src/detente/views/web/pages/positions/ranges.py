"""How far parties are apart on an issue: ranges on ordered terms, slopes between two days."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.model.term import Term
from detente.views.brief.apart import gap_row
from detente.views.brief.row import Row
from detente.views.web.pages.positions.apart import Scale, Slope, scales, slope
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.drawings import range_chart, slope_chart
from detente.views.web.pages.positions.paper import on_paper
from detente.views.web.pages.positions.scene import days_of, overview_of
from detente.views.web.pages.positions.tabs import TABS, part_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.dossier import Dossier
from detente.workspace.lookup.framing import Question

__all__ = ["From", "range_data", "ranges", "ranges_part", "router", "slope_data"]

router = APIRouter()
GAPS = 40
"""Of a scale, the widest."""


class From(NamedTuple):
    """An issue and two days, those that are not asked for filled in."""

    asked: Asked
    issues: tuple[str, ...]
    first: date | None
    last: date | None


@router.get("/positions/ranges")
def ranges(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The page of an issue, the most told one where none is asked for."""
    told = _from(room.reads, asked)
    return show(
        request,
        "positions/ranges.html",
        asked=told.asked,
        issues=told.issues,
        first=told.first,
        slope=_slope(room.reads, told),
        tabs=TABS,
        tab="/ranges",
    )


@router.get("/positions/ranges/terms")
def ranges_part(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The ranges on ordered terms, which take longer to find."""
    told = _from(room.reads, asked)
    found = room.reads.gaps(_question(told.asked))
    return part_of(
        request,
        "/ranges",
        "positions/ranges.part.html",
        told.asked,
        scales=[(one, _rows(one, found.terms)) for one in scales(found)],
        since=found.since,
    )


@router.get("/positions/ranges.json")
def range_data(
    room: InRoom, asked: InAddress, scale: int = 0, dark: bool = False, narrow: bool = False
) -> dict[str, Any]:
    """The chart of one scale as a Vega-Lite specification; empty where there is none."""
    told = _from(room.reads, asked)
    found: list[Scale] = list(scales(room.reads.gaps(_question(told.asked))))[scale : scale + 1]
    made: dict[str, Any] = {}
    for one in found:
        made = on_paper(range_chart(one.terms, one.held, one.gap, narrow), dark)
    return made


@router.get("/positions/slope.json")
def slope_data(
    room: InRoom, asked: InAddress, dark: bool = False, narrow: bool = False
) -> dict[str, Any]:
    """The chart of two days as a Vega-Lite specification; empty where nothing is held."""
    found = _slope(room.reads, _from(room.reads, asked))
    if not found.points:
        return {}
    spec = slope_chart(found.places, found.days, found.points, narrow)
    made: dict[str, Any] = on_paper(spec, dark)
    return made


def _rows(one: Scale, terms: Mapping[str, Term]) -> list[Row]:
    """The gaps of a scale, the widest first."""
    widest = sorted(one.gaps, key=lambda g: (-g.low, -g.high, g.parties))
    return [gap_row(gap, terms) for gap in widest[:GAPS]]


def _from(dossier: Dossier, asked: Asked) -> From:
    issues = overview_of(dossier, asked, asked.at).issues
    days = days_of(dossier, asked)
    first = asked.since or (days[len(days) // 2] if days else None)
    issue = asked.issue or next(iter(issues), "")
    return From(asked.but(issue=issue), issues, first, asked.at)


def _slope(dossier: Dossier, told: From) -> Slope:
    then = overview_of(dossier, told.asked, told.first)
    now = overview_of(dossier, told.asked, told.last)
    return slope(then, now, told.asked.issue, (told.first, told.last))


def _question(asked: Asked) -> Question:
    return Question(asked.issue, asked.party, at=asked.at, known=asked.known_by)
