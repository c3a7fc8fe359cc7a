"""Where two accounts cannot both be right."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.views.brief.shifts import dispute_row
from detente.views.web.pages.positions.asked import InAddress
from detente.views.web.pages.positions.tabs import TABS, part_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.contradicting import Asked as Whose

__all__ = ["disputes", "listed", "router"]

router = APIRouter()
SHOWN = 100
"""Contradictions on one page, those that change most."""


@router.get("/positions/contradictions")
def disputes(request: Request, asked: InAddress) -> HTMLResponse:
    """The page with its form; contradictions are looked for when it is there."""
    return show(
        request,
        "positions/disputes.html",
        asked=asked,
        last_look=None,
        tabs=TABS,
        tab="/contradictions",
    )


@router.get("/positions/contradictions/list")
def listed(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """All contradictions of a party, an issue, a time; what changes most comes first."""
    whose = Whose(asked.party, asked.issue)
    told = room.reads.contradictions(asked.at, asked.since, whose, asked.known_by)
    return part_of(
        request,
        "/contradictions",
        "positions/disputes.part.html",
        asked,
        rows=[dispute_row(one) for one in told.found[:SHOWN]],
        of=len(told.found),
        since=told.since,
    )
