"""Taking back what was just done, on the page where it was done."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from detente.errors import JudgementError
from detente.views.web.address import is_here
from detente.views.web.room import InRoom

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
    room.writes.undo(room.takes_back(event), why)
    return RedirectResponse(within(back), 303)


def within(path: str) -> str:
    """A place of the workbench to go back to; JudgementError where it is none."""
    if not is_here(path):
        raise JudgementError("that leads out of the workbench", "go back to the page before")
    return path


def reason(why: str) -> str:
    """Why something is done; JudgementError where that is missing."""
    if not why.strip():
        raise JudgementError("a reason is missing", "tell in a few words why it is so")
    return why
