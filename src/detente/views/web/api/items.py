"""Single statements, meetings and gaps: read, judged, stated, graded, talked about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Response
from pydantic import BaseModel, Field

from detente.model import Act, Credibility, Entry, Event, Status
from detente.model.account import Role
from detente.model.note import Note
from detente.views.exports.entries import assessed_json, entry_json, shown_json
from detente.views.exports.roots import claim_json
from detente.views.web.api.answers import PROBLEMS, answer, done, listed
from detente.views.web.api.asking import IfMatch, matched, wanted
from detente.views.web.room import InRoom, Room
from detente.workspace.checking import noting
from detente.workspace.checking.versions import version_of
from detente.workspace.positions.asking import Wanted

__all__ = [
    "Edit", "Filters", "Grade", "Reject", "Stated", "Why", "Words", "accept", "edit", "grade",
    "item", "note", "notes", "reject", "roots", "router", "state", "statements",
]  # fmt: skip

router = APIRouter(tags=["Statements"], responses=PROBLEMS)
Reason = Annotated[str, Field(max_length=2000)]
Fields = Annotated[dict[str, str], Field(description="By name, as typed on the screens.")]


class Why(BaseModel):
    """Why something is done."""

    why: Reason = ""
    final: bool = False
    """Whether it settles what several people judged differently; for reviewers."""


class Reject(Why):
    """Why an item does not stand."""

    why: Reason


class Edit(Why):
    """What fields of an item are set to."""

    fields: Fields
    new_party: bool = False
    """Whether a party may be one that nothing named before."""


class Stated(BaseModel):
    """What a report says that no reader found."""

    words: str = Field(max_length=20_000, description="The exact words of the report.")
    fields: Fields
    new_party: bool = False


class Grade(BaseModel):
    """How far a claim is to be believed."""

    grade: Credibility
    why: Reason


class Words(BaseModel):
    """A note, perhaps in answer to another."""

    text: str = Field(max_length=20_000)
    reply_to: int | None = Field(default=None, ge=1, le=2**53)


class Filters(BaseModel):
    """What narrows a list of items."""

    kind: str = Field(default="", pattern="^[smu]?$", description="s, m or u; empty for all.")
    target: str = Field(default="", max_length=200)
    act: Act | None = None
    source: str = Field(default="", max_length=200)
    checked: bool | None = None
    status: Status | None = None
    min_score: float | None = Field(default=None, ge=0, le=1)
    counting: bool = False
    suggested: bool | None = None


@router.get("/statements")
def statements(
    room: InRoom,
    filters: Annotated[Filters, Depends()],
    narrowed: Annotated[Wanted, Depends(wanted)],
) -> Response:
    """Statements, meetings and gaps, the newest first; of reports coded blind none."""
    told = filters.model_dump(exclude_none=True)
    asked = replace(narrowed, **told)
    shown = room.reads.statements(asked)
    held = room.reads.held(entry.item.document for entry in shown)
    graded = room.reads.assessed(shown)
    lines = (
        entry_json(e, held) | {"assessed": assessed_json(graded.get(e.id)), "etag": version_of(e)}
        for e in shown
    )
    following = asked.offset + len(shown) if len(shown) == asked.limit else ""
    return listed(lines, str(following))


@router.get("/items/{key}")
def item(room: InRoom, key: str) -> Response:
    """One item with everything that its standing rests on; its version is the ETag."""
    entry = room.known_item(key)
    if entry.document in room.blind:
        held = room.known_document(entry.document)
        told = entry_json(entry, {held.document.id: held})
    else:
        told = shown_json(room.reads.show(entry.id))
    return answer(told | {"etag": version_of(entry)}, version=version_of(entry))


@router.get("/items/{key}/roots")
def roots(room: InRoom, key: str) -> Response:
    """On whose word a statement's claim rests, and how many are independent."""
    return answer(claim_json(room.reads.roots(room.known_item(key).id)))


@router.post("/items/{key}/accept")
def accept(
    room: InRoom,
    key: str,
    match: IfMatch,
    told: Annotated[Why, Body()] = Why(),  # noqa: B008
) -> Response:
    """Accept an item as it is shown."""
    entry, seen = _seen(room, key, match, told)
    return _judged(room, entry.id, room.writes.accept([entry.id], None, told.why, told.final, seen))


@router.post("/items/{key}/reject")
def reject(room: InRoom, key: str, match: IfMatch, told: Annotated[Reject, Body()]) -> Response:
    """Reject an item; it stays on the record and counts no more."""
    entry, seen = _seen(room, key, match, told)
    return _judged(room, entry.id, room.writes.reject([entry.id], told.why, told.final, seen))


@router.post("/items/{key}/edit")
def edit(room: InRoom, key: str, match: IfMatch, told: Annotated[Edit, Body()]) -> Response:
    """Set fields of an item."""
    entry, seen = _seen(room, key, match, told)
    events = room.writes.edit(
        entry.id, told.fields, told.why, told.final, told.new_party, seen=seen
    )
    return _judged(room, entry.id, events)


@router.post("/documents/{key}/items", status_code=201)
def state(room: InRoom, key: str, told: Annotated[Stated, Body()]) -> Response:
    """Add what a report says and no reader found; it counts as checked."""
    room.needs(Role.CODER)
    held = room.known_document(key)
    made = room.writes.state(held.document.id, told.words, told.fields, told.new_party)
    named = {held.document.id: held}
    place = f"/api/v1/items/{made.id}"
    return answer(entry_json(made, named), 201, version=version_of(made), place=place)


@router.post("/items/{key}/credibility")
def grade(room: InRoom, key: str, told: Annotated[Grade, Body()]) -> Response:
    """Grade how far a claim is to be believed, 1 to 6."""
    room.needs(Role.CODER)
    return done([room.writes.grade_claim(room.known_item(key).id, told.grade, told.why)])


@router.get("/items/{key}/notes")
def notes(room: InRoom, key: str) -> Response:
    """What people noted on an item, each with its answers; blind, one's own alone."""
    entry = room.known_item(key)
    blind = entry.document in room.blind
    found = noting.notes(room.shown, entry.id)
    own = ([n for n in thread if not blind or n.who == room.visitor.name] for thread in found)
    return listed({"thread": list(map(_note, thread))} for thread in own if thread)


@router.post("/items/{key}/notes", status_code=201)
def note(room: InRoom, key: str, told: Annotated[Words, Body()]) -> Response:
    """Note something on an item, or answer a note."""
    room.needs(Role.CODER)
    made = room.writes.note(room.known_item(key).id, told.text, told.reply_to)
    return answer(_note(made), 201)


def _seen(room: Room, key: str, match: str, told: Why) -> tuple[Entry, dict[str, str]]:
    """The item, and the version that its judge has seen."""
    room.needs(Role.REVIEWER if told.final else Role.CODER)
    entry = room.known_item(key)
    version = matched(match)
    return entry, {entry.id: version} if version else {}


def _judged(room: Room, key: str, events: Sequence[Event]) -> Response:
    version = version_of(room.known_item(key))
    made = done(events, etag=version)
    made.headers["ETag"] = f'"{version}"'
    return made


def _note(one: Note) -> dict[str, Any]:
    return {
        "event": one.event, "item": one.item, "who": one.who, "time": one.time.isoformat(),
        "text": one.text, "reply_to": one.reply_to,
    }  # fmt: skip
