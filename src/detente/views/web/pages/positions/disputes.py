"""Where two accounts cannot both be right."""

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.views.brief.shifts import dispute_row
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.tabs import TABS, part_of
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.latest import lately_from
from detente.workspace.weighing.contradicting import Asked as Whose

__all__ = ["disputes", "listed", "router"]

router = APIRouter()
SHOWN = 100
"""Contradictions on one page, those that change most."""
MANY, LATELY = 10_000, 5_000
"""Items on an issue, or on all, beyond which the last so many are looked through."""


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
    days = asked.at, asked.since or _lately(room, asked)
    told = room.kept(
        ("contradictions", days, whose, asked.known),
        lambda: room.reads.contradictions(*days, whose, asked.known_by, SHOWN),
    )
    return part_of(
        request,
        "/contradictions",
        "positions/disputes.part.html",
        asked,
        rows=[dispute_row(one) for one in told.found],
        of=told.of,
        since=told.since,
    )


def _lately(room: Room, asked: Asked) -> date | None:
    """From which day on is looked where that is much and no first day is asked for."""
    question = Question(asked.issue, at=asked.at, known=asked.known_by)
    return lately_from(room.reads.record, question, MANY, LATELY) if asked.known is None else None
