"""What an item rests on, asked for when it is wanted: fields explained, roots, grades, notes."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from detente.errors import DetenteError
from detente.model import Credibility, Entry, Reliability, Statement
from detente.model.account import Role
from detente.views.brief.fields import explained
from detente.views.brief.items import item_row
from detente.views.brief.words import roots_words
from detente.views.web.faults import status_of
from detente.views.web.pages.read.answer import changed, opened_in
from detente.views.web.pages.read.cards import card
from detente.views.web.pages.read.fields import Option
from detente.views.web.pages.read.sent import Sent
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.vocabulary.display import told
from detente.workspace.checking import noting
from detente.workspace.weighing.explaining import given

__all__ = ["grade_claim", "grade_source", "more", "note", "roots", "router"]

router = APIRouter()
SAME = 20
"""Reports that tell the same, at most."""


@router.get("/items/{item}/more")
def more(request: Request, room: InRoom, item: str) -> Response:
    """What gave each field, on whose word it rests, how it is graded, what is said of it."""
    return _more(request, room, room.known_item(item))


@router.get("/items/{item}/roots")
def roots(request: Request, room: InRoom, item: str) -> Response:
    """The independent roots of a statement's claim, and the other reports that tell it."""
    entry = room.known_item(item)
    claim = room.reads.roots(entry.id)
    others = [key for key in claim.rooted.items if key != entry.id]
    same = [claim.entries[key] for key in others if key in claim.entries][:SAME]
    believed = claim.rooted.assessed
    told_of: dict[str, Any] = {
        "item": entry.id,
        "roots": roots_words(claim.rooted.count),
        "names": tuple(root.name for root in claim.rooted.roots),
        "same": tuple((e.id, item_row(e.item, claim.held)) for e in same),
        "believed": f"{believed.grade}: {believed.reason}" if believed else "",
    }
    template = "read/roots.html" if is_part(request) else "read/roots.page.html"
    return show(request, template, **told_of)


@router.post("/items/{item}/credibility")
def grade_claim(
    request: Request,
    room: InRoom,
    item: str,
    grade: Annotated[Credibility, Form()],
    why: Annotated[str, Form()] = "",
) -> Response:
    """Grade the claim, 1 to 6, with a reason."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    try:
        room.writes.grade_claim(entry.id, grade, why)
    except DetenteError as error:
        return _more(request, room, entry, error)
    said = f"the claim is graded {grade}: {told(grade)}"
    return changed(request, room, entry.document, [entry.id], said)


@router.post("/items/{item}/reliability")
def grade_source(
    request: Request,
    room: InRoom,
    item: str,
    source: Annotated[str, Form()],
    grade: Annotated[Reliability, Form()],
    why: Annotated[str, Form()] = "",
) -> Response:
    """Grade a source of the chain, A to F, since the day of the report, with a reason."""
    room.needs(Role.REVIEWER)
    entry = room.known_item(item)
    since = room.known_document(entry.document).document.said_by()
    try:
        room.writes.grade_source(source, grade, why, since)
    except DetenteError as error:
        return _more(request, room, entry, error)
    said = f"{source} is graded {grade}: {told(grade)}"
    return changed(request, room, entry.document, [entry.id], said)


@router.post("/items/{item}/notes")
def note(request: Request, room: InRoom, item: str, sent: Sent) -> Response:
    """Keep a note on the item, or an answer to one."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    reply = sent.get("reply_to", "")
    try:
        answers = int(reply) if reply.isdecimal() else None
        noting.note(room.writes.record, entry.id, sent.get("text", ""), answers)
    except DetenteError as error:
        return _more(request, room, entry, error)
    return changed(request, room, entry.document, [entry.id], "the note is kept")


def _more(
    request: Request, room: Room, entry: Entry, error: DetenteError | None = None
) -> Response:
    found = opened_in(room, entry.document)
    made = card(found, entry, [note for note in found.notes if note.item == entry.id])
    item = entry.item
    reader = item.reader if isinstance(item, Statement) else found.held.reader
    told_of: dict[str, Any] = {
        "card": made,
        "number": entry.document,
        "explained": tuple(explained(item, given(item), reader)),
        "threads": noting.threads(made.notes),
        "reliabilities": tuple(Option(g.value, f"{g.value}: {told(g)}") for g in Reliability),
        "credibilities": tuple(Option(g.value, f"{g.value}: {told(g)}") for g in Credibility),
        "claims": isinstance(entry.item, Statement),
        "reviews": room.visitor.role.covers(Role.REVIEWER),
        "fault": error,
    }
    template = "read/more.html" if is_part(request) else "read/more.page.html"
    made_of_it = show(request, template, int(status_of(error)), **told_of)
    if error:  # what was refused stands where it was asked, and its card stays
        made_of_it.headers.update({"HX-Retarget": f"#more-{entry.id}", "HX-Reswap": "innerHTML"})
    return made_of_it
