"""All briefs that are being written, and a new one."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from detente.model.account import Role
from detente.views.web.pages.briefs.drafts import drafts_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.briefs.drafting import outline_of

__all__ = ["begin", "briefs", "drop", "router"]

router = APIRouter()


@router.get("/briefs")
def briefs(request: Request, room: InRoom) -> Response:
    """The list, the one kept last first."""
    found = [(draft, len(outline_of(draft).passages)) for draft in drafts_of(room).listed()]
    writes = room.visitor.role.covers(Role.CODER)
    return show(request, "briefs/list.html", drafts=found, writes=writes)


@router.post("/briefs")
def begin(room: InRoom, title: Annotated[str, Form()] = "") -> Response:
    """A new brief, opened for writing."""
    room.needs(Role.CODER)
    made = drafts_of(room).begin(title)
    return RedirectResponse(f"/briefs/{made.id}", 303)


@router.post("/briefs/{key}/drop")
def drop(room: InRoom, key: str) -> Response:
    """Keep nothing of a brief; what it cited stays on the record."""
    room.needs(Role.CODER)
    drafts_of(room).drop(key)
    return RedirectResponse("/briefs", 303)
