"""What a cell rests on: its words, the newest first, then roots and contradictions."""

from datetime import date
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from detente.errors import UnknownName
from detente.model import Entry, Overview, Statement
from detente.views.brief.held import held_row
from detente.views.brief.shifts import dispute_row
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.grid import Cell, Window, grid
from detente.views.web.pages.positions.quote import Quote, quotes
from detente.views.web.pages.positions.tabs import TABS
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom
from detente.workspace.dossier import Dossier
from detente.workspace.positions.asking import Wanted
from detente.workspace.weighing.contradicting import Asked as Whose

__all__ = ["Page", "cell", "held", "is_crowded", "page_of", "router"]

router = APIRouter()
PAGE = 20
"""Words of a cell that are shown together."""
CROWDED = 60
"""Items of a cell from which on its roots are looked for only when somebody asks."""
BUSY = 2_000
"""Statements on an issue with which that goes for a cell of more than a page."""
MANY = 300
"""Items of a cell from which on its roots are not told, since that takes seconds."""


class Page(NamedTuple):
    """A part of the words of a cell."""

    quotes: tuple[Quote, ...]
    start: int
    """How many newer ones come before."""
    next: int
    """Where the next part starts; 0 where none is left."""


@router.get("/positions/cell")
def cell(
    request: Request,
    room: InRoom,
    asked: InAddress,
    start: Annotated[int, Query(ge=0)] = 0,
) -> HTMLResponse:
    """The words of a cell: by themselves for the page that asks, else as a page."""
    page = page_of(room.reads, _named(asked), start)
    return show(
        request,
        "positions/cell.part.html" if is_part(request) else "positions/cell.html",
        asked=asked,
        cell=_shown(room.reads, asked),
        page=page,
        crowded=bool(page.next) and is_crowded(room.reads, asked),
        tabs=TABS,
        tab="/cell",
    )


@router.get("/positions/cell/roots")
def held(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """How strongly each content is held and on whose word, and what contradicts it."""
    whose = Whose(_named(asked).party, asked.issue)
    told = room.reads.words(asked.party, asked.issue, asked.until, slice(0, MANY + 1))
    few = len(told) <= MANY
    since = None if few else _day(told[PAGE])
    found = room.reads.strengths(whose, asked.at, asked.known_by) if few else ()
    entries = room.reads.entries(i for one in found for i in one.strength.items)
    disputes = room.reads.contradictions(asked.at, since, whose, asked.known_by)
    return show(
        request,
        "positions/roots.part.html",
        few=few,
        strengths=tuple(held_row(one, entries) for one in found),
        disputes=tuple(dispute_row(one) for one in disputes.found),
        since=disputes.since,
    )


def is_crowded(dossier: Dossier, asked: Asked) -> bool:
    """Whether so much is told in a cell that its roots are looked for only when asked for.

    What contradicts it is looked for in all that is said on its issue.
    """
    if dossier.words(asked.party, asked.issue, asked.until, slice(CROWDED, CROWDED + 1)):
        return True
    return dossier.count(Wanted(issue=asked.issue, counting=True)) > BUSY


def page_of(dossier: Dossier, asked: Asked, start: int) -> Page:
    """Some of the words of a cell, the newest first."""
    some = slice(start, start + PAGE + 1)
    found = dossier.words(asked.party, asked.issue, asked.until, some)
    entries, more = found[:PAGE], len(found) > PAGE
    documents = dossier.held({e.item.document for e in entries})
    return Page(quotes(entries, documents), start, start + PAGE if more else 0)


def _day(entry: Entry) -> date | None:
    """The day of the oldest words that the panel opens with."""
    said = entry.item.said_on if isinstance(entry.item, Statement) else None
    return said.day if said else None


def _named(asked: Asked) -> Asked:
    if not (asked.party and asked.issue):
        raise UnknownName("a cell has a party and an issue", "open it from the matrix")
    return asked


def _shown(dossier: Dossier, asked: Asked) -> Cell:
    stands = dossier.cell(asked.party, asked.issue, asked.until)
    shown = Overview((asked.party,), (asked.issue,), (stands,))
    return grid(shown, Window((asked.party,), (asked.issue,))).rows[0].cells[0]
