"""What a cell rests on: its words, the newest first, then roots and contradictions."""

from dataclasses import replace
from datetime import date
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from detente.errors import UnknownName
from detente.model import Statement
from detente.views.brief.held import held_row
from detente.views.brief.shifts import dispute_row
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.grid import Cell, Window, grid
from detente.views.web.pages.positions.quote import Quote, quotes
from detente.views.web.pages.positions.scene import overview_of
from detente.views.web.pages.positions.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.asking import Wanted
from detente.workspace.contradicting import Asked as Whose
from detente.workspace.dossier import Dossier

__all__ = ["Page", "cell", "held", "page_of", "router"]

router = APIRouter()
PAGE = 20
"""Words of a cell that are shown together."""
MANY = 300
"""Items of a cell from which on its roots are not told, since that takes seconds."""


class Page(NamedTuple):
    """A part of the words of a cell."""

    quotes: tuple[Quote, ...]
    of: int
    start: int
    """How many newer ones come before."""

    @property
    def next(self) -> int:
        """Where the next part starts; 0 where none is left."""
        end = self.start + len(self.quotes)
        return end if end < self.of else 0


@router.get("/positions/cell")
def cell(
    request: Request,
    room: InRoom,
    asked: InAddress,
    start: Annotated[int, Query(ge=0)] = 0,
) -> HTMLResponse:
    """The words of a cell: by themselves for the page that asks, else as a page."""
    part = "HX-Request" in request.headers
    return show(
        request,
        "positions/cell.part.html" if part else "positions/cell.html",
        asked=_named(asked),
        cell=_shown(room.reads, asked),
        page=page_of(room.reads, asked, start),
        tabs=TABS,
        tab="/cell",
    )


@router.get("/positions/cell/roots")
def held(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """How strongly each content is held and on whose word, and what contradicts it."""
    whose = Whose(_named(asked).party, asked.issue)
    wanted = Wanted(party=asked.party, issue=asked.issue, until=asked.at, counting=True)
    few = room.reads.count(wanted) <= MANY
    since = None if few else _oldest(room.reads, wanted)
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


def page_of(dossier: Dossier, asked: Asked, start: int) -> Page:
    """Some of the words of a cell, the newest first."""
    wanted = Wanted(
        party=asked.party,
        issue=asked.issue,
        until=asked.at,
        counting=True,
        limit=PAGE,
        offset=start,
    )
    entries = dossier.statements(wanted)
    documents = dossier.held({e.item.document for e in entries})
    return Page(quotes(entries, documents), dossier.count(wanted), start)


def _oldest(dossier: Dossier, wanted: Wanted) -> date | None:
    """The day of the oldest words that the panel opens with."""
    last = dossier.statements(replace(wanted, kind="s", limit=1, offset=PAGE))
    said = [e.item.said_on for e in last if isinstance(e.item, Statement)]
    return said[0].day if said and said[0] else None


def _named(asked: Asked) -> Asked:
    if not (asked.party and asked.issue):
        raise UnknownName("a cell has a party and an issue", "open it from the matrix")
    return asked


def _shown(dossier: Dossier, asked: Asked) -> Cell:
    shown = overview_of(dossier, asked, asked.at)
    window = Window((asked.party,), (asked.issue,))
    return grid(shown, window).rows[0].cells[0]
