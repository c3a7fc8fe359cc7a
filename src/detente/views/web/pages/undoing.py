"""Taking back what was just done, on the page where it was done."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from detente.errors import JudgementError
from detente.model.account import Role
from detente.views.web.room import InRoom
from detente.workspace.authorship import author_of

__all__ = ["reason", "router", "undo", "within"]

router = APIRouter()


@router.post("/undo")
def undo(
    room: InRoom,
    event: Annotated[int, Form()],
    back: Annotated[str, Form()] = "/",
    why: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Take back one event: one's own as a coder, anybody's as a reviewer."""
    event = room.known_event(event)
    own = author_of(room.writes.record, event) == room.visitor.name
    room.needs(Role.CODER if own else Role.REVIEWER)
    room.writes.undo(event, why)
    return RedirectResponse(within(back), 303)


def within(path: str) -> str:
    """A place of the workbench to go back to; JudgementError where it is none."""
    if not path.startswith("/") or path[1:2] in ("/", "\\") or not path.isprintable():
        raise JudgementError("that leads out of the workbench", "go back to the page before")
    return path


def reason(why: str) -> str:
    """Why something is done; JudgementError where that is missing."""
    if not why.strip():
        raise JudgementError("a reason is missing", "tell in a few words why it is so")
    return why
