"""Reports of the dossier: listed, read, set right, flagged, seen."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Query, Response
from pydantic import BaseModel, Field

from detente.model.account import Role
from detente.model.flag import Flag
from detente.model.shelf import PageEnd, Progress, Shelf
from detente.views.exports.entries import entry_json, held_json
from detente.views.exports.fallout import fallout_lines
from detente.views.web.api.answers import PROBLEMS, answer, done, listed
from detente.views.web.api.asking import Limit, Since, Until
from detente.views.web.labelling import check_label
from detente.views.web.room import InRoom
from detente.workspace.checking.versions import version_of
from detente.workspace.lookup import shelving

__all__ = [
    "Flagging", "Marking", "document", "documents", "fallout", "flag", "items", "mark", "router",
    "see", "shelf", "unsee",
]  # fmt: skip

router = APIRouter(prefix="/documents", tags=["Reports"], responses=PROBLEMS)
Key = str
"""A report by its number or the beginning of its id."""
Why = Annotated[str, Field(max_length=2000)]


class Marking(BaseModel):
    """What is told about a report; what is left out stays as it is."""

    fields: dict[str, str] = Field(
        description="outlet, date, kind, handling, embargo, language: as typed on the screens.",
        examples=[{"outlet": "Example Wire", "date": "2025-03-13"}],
    )
    why: Why = ""


class Flagging(BaseModel):
    """Why a report counts for nothing; null lifts that."""

    flag: Flag | None
    why: Why


def shelf(
    since: Since = None,
    until: Until = None,
    outlet: Annotated[str, Query(max_length=200)] = "",
    progress: Annotated[list[Progress], Query()] = [],  # noqa: B006 - FastAPI copies it
    after: Annotated[str, Query(pattern=r"^([1-9]\d{0,6}-\d{1,12})?$")] = "",
    limit: Limit = 50,
) -> Shelf:
    """A page of reports with whatever narrows it."""
    end = PageEnd(*map(int, after.split("-"))) if after else None
    return Shelf(since, until, outlet, tuple(progress), after=end, limit=limit)


@router.get("")
def documents(room: InRoom, asked: Annotated[Shelf, Depends(shelf)]) -> Response:
    """A page of reports, the newest first, without their texts."""
    found = shelving.shelved(room.reads.record, asked)
    following = ""
    if len(found) == asked.limit:
        last = shelving.page_end(found[-1])
        following = f"{last.day}-{last.number}"
    return listed((held_json(held) for held in found), following)


@router.get("/{key}")
def document(room: InRoom, key: Key) -> Response:
    """One report with its text."""
    held = room.known_document(key)
    return answer(held_json(held) | {"text": held.document.text})


@router.get("/{key}/items")
def items(room: InRoom, key: Key) -> Response:
    """All that was read in a report or added to it, in text order, each with its ETag."""
    held = room.known_document(key)
    entries = room.reads.entries_for(held.number, room.writes.record)
    named = {held.document.id: held}
    return listed(entry_json(e, named) | {"etag": version_of(e)} for e in entries)


@router.patch("/{key}")
def mark(room: InRoom, key: Key, told: Annotated[Marking, Body()]) -> Response:
    """Set right what is told about a report."""
    room.needs(Role.CODER)
    held = room.known_document(key)
    check_label(room, held.document, told.fields)
    return done([room.writes.mark(held.document.id, told.fields, told.why)])


@router.get("/{key}/fallout")
def fallout(room: InRoom, key: Key, flag: Flag | None = None) -> Response:
    """What would change if a report were flagged; nothing is written."""
    held = room.known_document(key)
    return listed(fallout_lines(room.reads.fallout(held.document.id, flag)))


@router.post("/{key}/flag")
def flag(room: InRoom, key: Key, told: Annotated[Flagging, Body()]) -> Response:
    """Have a report and what rests on it count for nothing, or lift that."""
    room.needs(Role.REVIEWER)
    held = room.known_document(key)
    return done([room.writes.flag(held.document.id, told.flag, told.why)])


@router.put("/{key}/seen")
def see(room: InRoom, key: Key) -> Response:
    """Mark a report as seen whole."""
    room.needs(Role.CODER)
    seen = room.writes.seen(room.known_document(key).document.id)
    return answer({"document": seen.document, "who": seen.who, "time": seen.time.isoformat()})


@router.delete("/{key}/seen")
def unsee(room: InRoom, key: Key) -> Response:
    """Take back one's marks of having seen a report."""
    room.needs(Role.CODER)
    return done(room.writes.unsee(room.known_document(key).document.id))
