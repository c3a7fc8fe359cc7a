"""The matrix: as a page with its slider, and by itself for each day of the slider."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from detente.views.web.pages.positions.asked import InAddress
from detente.views.web.pages.positions.scene import days_of, scene
from detente.views.web.pages.positions.strip import strip
from detente.views.web.pages.positions.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.vocabulary.states import looks

__all__ = ["grid_part", "looked", "matrix", "router"]

router = APIRouter()


@router.get("/positions")
def matrix(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The whole page."""
    made = scene(room.reads, asked)
    return show(
        request,
        "positions/matrix.html",
        asked=asked,
        scene=made,
        strip=strip(days_of(room.reads, asked), asked.at),
        looks=[look for look in looks().values() if look.symbol],
        last_look=room.reads.last_look(),
        tabs=TABS,
        tab="",
    )


@router.get("/positions/grid")
def grid_part(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The table on another day."""
    return show(request, "positions/grid.part.html", asked=asked, scene=scene(room.reads, asked))


@router.post("/positions/looked")
def looked(room: InRoom, back: Annotated[str, Form()] = "") -> RedirectResponse:
    """Keep that what there is now was looked at."""
    room.writes.looked()
    return RedirectResponse(_home(back), 303)


def _home(back: str) -> str:
    """The page of positions that a form came from; nothing leads elsewhere."""
    return f"/positions?{back.lstrip('?')}" if back else "/positions"
