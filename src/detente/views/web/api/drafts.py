"""Briefs that are being written, and the brief of the whole dossier."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response
from pydantic import BaseModel, Field, TypeAdapter

from detente.errors import Conflict
from detente.model import Handling
from detente.model.account import Role
from detente.model.draft import Draft
from detente.model.outline import Outline
from detente.views.exports.json import brief_json
from detente.views.web.api.answers import PROBLEMS, answer, listed
from detente.views.web.api.asking import At, IfMatch, Known, Since, matched
from detente.views.web.pages.briefs.drafts import drafts_of
from detente.views.web.room import InRoom
from detente.workspace.briefs.drafting import outline_of
from detente.workspace.briefs.passing import DossierBrief

__all__ = ["Written", "begin", "brief", "draft", "drafts", "drop", "keep", "router"]

router = APIRouter(tags=["Briefs"], responses=PROBLEMS)
SHAPE = TypeAdapter(Outline)


class Written(BaseModel):
    """What is picked and written in a brief."""

    title: str = Field(default="", max_length=500)
    outline: Outline = Outline()


@router.get("/brief")
def brief(
    room: InRoom,
    at: At = None,
    known: Known = None,
    since: Since = None,
    checked_only: bool = False,
    up_to: Annotated[Handling | None, Query(description="Rebuilt from what may go so far.")] = None,
) -> Response:
    """The sourced picture of the whole dossier, or of what may be passed on."""
    options = DossierBrief(at=at, known=known, since=since, checked_only=checked_only, up_to=up_to)
    return answer(brief_json(room.reads.brief(options)))


@router.get("/drafts")
def drafts(room: InRoom) -> Response:
    """The briefs that are being written, the one kept last first, without their texts."""
    return listed(_head(each) for each in drafts_of(room).listed())


@router.post("/drafts", status_code=201)
def begin(room: InRoom, told: Annotated[Written, Body()]) -> Response:
    """Begin a brief."""
    room.needs(Role.CODER)
    made = drafts_of(room).begin(told.title, told.outline)
    return _whole(made, 201)


@router.get("/drafts/{key}")
def draft(room: InRoom, key: str) -> Response:
    """One brief; its version is the ETag."""
    return _whole(drafts_of(room).get(key))


@router.put("/drafts/{key}")
def keep(room: InRoom, key: str, match: IfMatch, told: Annotated[Written, Body()]) -> Response:
    """The next version of a brief; what somebody else kept meanwhile is not overwritten."""
    room.needs(Role.CODER)
    version = matched(match)
    if not (version.isascii() and version.isdigit() and len(version) < 12):
        raise Conflict(f"{match} is no version of a brief", "send the ETag that came with it")
    return _whole(drafts_of(room).keep(key, int(version), told.title, told.outline))


@router.delete("/drafts/{key}")
def drop(room: InRoom, key: str) -> Response:
    """Keep nothing of a brief."""
    room.needs(Role.CODER)
    drafts_of(room).drop(key)
    return answer({"dropped": key})


def _head(one: Draft) -> dict[str, Any]:
    return {
        "id": one.id, "title": one.title, "who": one.who, "by": one.by, "version": one.version,
        "made": one.made.isoformat(), "changed": one.changed.isoformat(),
    }  # fmt: skip


def _whole(one: Draft, status: int = 200) -> Response:
    outline = SHAPE.dump_python(outline_of(one), mode="json")
    place = f"/api/v1/drafts/{one.id}"
    return answer(_head(one) | {"outline": outline}, status, version=str(one.version), place=place)
