"""What no reader found, stated by a person from the report's own words."""

from typing import Any

from fastapi import APIRouter, Request, Response

from detente.errors import DetenteError, UnknownName
from detente.model.account import Role
from detente.views.web.faults import status_of
from detente.views.web.pages.read.answer import (
    NOTHING,
    anew,
    sheet_of,
)
from detente.views.web.pages.read.cards import summary
from detente.views.web.pages.read.editing import PARTIES, choices_of
from detente.views.web.pages.read.fields import Option, asked, lists
from detente.views.web.pages.read.sent import Sent
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.checking.stating import KINDS

__all__ = ["blank", "router", "state"]

router = APIRouter()
LABELS = {
    "statement": "a statement",
    "meeting": "a meeting",
    "content": "unknown: what it says",
    "intention": "unknown: what is meant to be done",
    "answer": "unknown: what the answer is",
    "fact": "unknown: whether it is so",
}
WHOLE = {"HX-Retarget": "#reading", "HX-Reswap": "outerHTML"}
"""The form stands on its own place; what it led to is the whole report drawn anew."""
USUAL = {"certainty": "certain", "when": "current", "contents": "stated"}
"""What fields are where nobody says otherwise."""
NOT_FIELDS = ("words", "place", "kind_of", "new_party")


@router.get("/read/{document}/new")
def blank(
    request: Request, room: InRoom, document: int, place: str = "", kind_of: str = "statement"
) -> Response:
    """A form for what some words say."""
    room.needs(Role.CODER)
    return _form(request, room, document, {"place": place, "kind_of": kind_of})


@router.post("/read/{document}/new")
def state(request: Request, room: InRoom, document: int, sent: Sent) -> Response:
    """Add what the words say; it counts as checked."""
    room.needs(Role.CODER)
    room.known_document(document)
    kind = sent.get("kind_of", "statement")
    told = {n: v for n, v in sent.items() if n not in NOT_FIELDS and v.strip()}
    told |= {"kind": kind} | ({"place": sent["place"]} if sent.get("place") else {})
    try:
        made = room.writes.state(str(document), sent.get("words", ""), told, "new_party" in sent)
    except DetenteError as error:
        return _form(request, room, document, sent, error)
    answer = anew(request, room, document, f"added: {summary(made.item)}", made.id)
    answer.headers.update(WHOLE if is_part(request) else {})
    return answer


def _form(
    request: Request,
    room: Room,
    document: int,
    sent: dict[str, str],
    error: DetenteError | None = None,
) -> Response:
    kind = sent.get("kind_of", "statement")
    text = room.known_document(document).document.text
    start, _, end = sent.get("place", "").partition("-")
    words = sent.get("words", "")
    if start.isdecimal() and end.isdecimal():
        words = text[int(start) : int(end)]
    named = KINDS.get(kind, KINDS["statement"])
    adding: dict[str, Any] = {
        "words": words,
        "place": sent.get("place", ""),
        "kind_of": kind,
        "kinds": tuple(Option(key, LABELS[key]) for key in KINDS),
        "fields": tuple(f for f in asked(named, USUAL | sent) if f.name != "kind"),
        "new_party": isinstance(error, UnknownName) and any(n in sent for n in PARTIES),
    }
    status = int(status_of(error))
    made = sheet_of(room, document)
    told_of = NOTHING | {"fault": error, "adding": adding}
    if is_part(request):
        return show(request, "read/missed.html", status, sheet=made, **told_of)
    helps = lists(choices_of(room))
    return show(request, "read/report.html", status, sheet=made, said="", lists=helps, **told_of)
