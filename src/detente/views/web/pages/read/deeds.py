"""What is done to items and reports by one key: accept, reject, take back, mark as seen."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from detente.errors import DetenteError
from detente.model import Entry, Statement, Status
from detente.model.account import Role
from detente.model.judgement import NO_REASON
from detente.views.brief.words import count
from detente.views.web.pages.read.answer import (
    anew,
    changed,
    opened_in,
    refused,
)
from detente.views.web.pages.read.cards import summary
from detente.views.web.room import InRoom, Room
from detente.workspace.checking import noting
from detente.workspace.checking.retracing import retrace

__all__ = ["accept_many", "judge", "router", "seen_whole", "undo"]

router = APIRouter()


@router.post("/items/{item}/judge")
def judge(
    request: Request,
    room: InRoom,
    item: str,
    verdict: Annotated[str, Form()],
    seen: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    """Accept or reject an item as it was seen."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    try:
        said = _judged(room, entry, verdict, {entry.id: seen} if seen else {}, why.strip())
    except DetenteError as error:
        return refused(request, room, entry.id, error)
    about = (entry.id, *([entry.beside] if entry.beside else []))
    return changed(request, room, entry.document, about, said)


def _judged(room: Room, entry: Entry, verdict: str, seen: dict[str, str], why: str) -> str:
    if verdict == "reject":
        room.writes.reject([entry.id], why or NO_REASON, seen=seen)
        return f"rejected: {summary(entry.item)}"
    room.writes.accept([entry.id], why=why, seen=seen)
    return f"accepted: {summary(entry.item)}"


@router.post("/read/{document}/undo")
def undo(request: Request, room: InRoom, document: int) -> Response:
    """Take back what the visitor did last to a report."""
    room.needs(Role.CODER)
    room.known_document(document)
    try:
        made = retrace(room.writes.record, document, room.takes_back)
    except DetenteError as error:
        return anew(request, room, document, error.what, fault=error)
    said = f"taken back: {count(len(made.events), 'change')}"
    return anew(request, room, document, said, next(iter(made.items), ""))


@router.post("/read/{document}/accept")
def accept_many(
    request: Request, room: InRoom, document: int, level: Annotated[str, Form()] = ""
) -> Response:
    """Accept what waits in a report and was read as surely as a level, or all of it."""
    room.needs(Role.CODER)
    room.known_document(document)
    least = float(level) if level.replace(".", "", 1).isdecimal() else None
    waiting = [e for e in opened_in(room, document).entries if e.status is Status.SUGGESTED]
    chosen = [e.id for e in waiting if _is_sure(e, least)]
    if not chosen:
        return anew(request, room, document, "nothing waited that was so sure")
    room.writes.accept(chosen)
    said = f"accepted {count(len(chosen), 'item')} together; undo takes all of it back"
    return anew(request, room, document, said)


def _is_sure(entry: Entry, least: float | None) -> bool:
    """Whether it was read as surely as asked; where nothing is, whether it is above its mark."""
    if least is None:
        return not entry.suggested
    score = entry.item.score if isinstance(entry.item, Statement) else None
    return score is not None and score >= least


@router.post("/read/{document}/seen")
def seen_whole(request: Request, room: InRoom, document: int) -> Response:
    """Mark a report as gone through by the visitor, or take the mark away."""
    room.needs(Role.CODER)
    room.known_document(document)
    marks = noting.seen_by(room.reads.record, [document], room.visitor.name)
    if marks.get(document):
        noting.unsee(room.writes.record, str(document))
        return anew(request, room, document, "no longer marked as seen whole")
    noting.seen(room.writes.record, str(document))
    return anew(request, room, document, "marked as seen whole")
