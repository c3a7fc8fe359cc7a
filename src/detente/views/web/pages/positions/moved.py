"""What moved since a day, or since the visitor last looked, move by move."""

from datetime import date, datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.views.brief.shifts import change_row
from detente.views.brief.words import date_words
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.scene import days_of
from detente.views.web.pages.positions.tabs import TABS, part_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.dossier import Dossier
from detente.workspace.positions.moving import Asked as Whose

__all__ = ["begin", "moved", "moves", "router"]

router = APIRouter()
SHOWN = 200
"""Moves on one page; the days narrow them."""
WEEKS = timedelta(weeks=2)
"""Before the last day of change, where no first day is asked for."""


@router.get("/positions/changes")
def moved(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The page with its form; moves are looked for when it is there."""
    return show(
        request,
        "positions/moved.html",
        asked=asked,
        last_look=room.reads.last_look(),
        tabs=TABS,
        tab="/changes",
    )


@router.get("/positions/changes/moves")
def moves(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The moves of a time, the newest day first."""
    since, told = begin(room.reads, asked)
    whose = Whose(asked.party, asked.issue)
    found = room.kept(
        ("moves", since, asked.at, whose, asked.known),
        lambda: room.reads.changes(since, asked.at, whose, asked.known_by),
    )
    shown = found[:SHOWN]
    footings = room.reads.footings([c.items for c in shown])
    entries = room.reads.entries(i for c in shown for i in c.items)
    return part_of(
        request,
        "/changes",
        "positions/moved.part.html",
        asked,
        told=told,
        rows=[change_row(c, f, entries) for c, f in zip(shown, footings, strict=True)],
        of=len(found),
    )


def begin(dossier: Dossier, asked: Asked) -> tuple[date | datetime | None, str]:
    """From when on moves are told, and that in words."""
    if asked.looked:
        last = dossier.last_look()
        return last, f"since your last look, {date_words(last)}" if last else "all that is told"
    if asked.since:
        return asked.since + timedelta(days=1), f"after {date_words(asked.since)}"
    days = days_of(dossier, asked)
    if not days:
        return None, "all that is told"
    first = min(asked.at or days[-1], days[-1]) - WEEKS
    return first, f"since {date_words(first)}"
