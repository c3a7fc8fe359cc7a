"""The log of all deeds, and how they are taken back."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response
from pydantic import BaseModel, Field

from detente.views.web.api.answers import PROBLEMS, done, listed
from detente.views.web.room import InRoom
from detente.workspace.checking.log import Logged
from detente.workspace.reviewing.logbook import KINDS, LogAsked

__all__ = ["Undo", "log", "router", "undo"]

router = APIRouter(tags=["History"], responses=PROBLEMS)
Number = Annotated[int | None, Query(ge=1, le=2**53)]


class Undo(BaseModel):
    """Which event is taken back, and why."""

    event: int = Field(ge=1, le=2**53)
    why: str = Field(default="", max_length=2000)


@router.get("/log")
def log(
    room: InRoom,
    who: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(description=", ".join(KINDS), max_length=40)] = "",
    document: Number = None,
    before: Number = None,
) -> Response:
    """Who did what when, and why; the newest first."""
    asked = LogAsked(who, kind, document, before, here=not room.sees_all)
    found = room.reads.log_page(asked, room.blind)
    return listed(map(_line, found.lines), str(found.before or ""))


@router.post("/undo")
def undo(room: InRoom, told: Annotated[Undo, Body()]) -> Response:
    """Take back an event: one's own as a coder, anybody's as a reviewer."""
    return done(room.writes.undo(room.takes_back(told.event), told.why))


def _line(one: Logged) -> dict[str, Any]:
    made = one.event
    return {
        "event": made.number, "time": made.time.isoformat(), "who": made.who,
        "kind": made.kind.value, "did": one.did, "items": list(one.items),
        "document": made.subject, "why": one.why, "undone": one.undone, "hash": made.hash,
    }  # fmt: skip
