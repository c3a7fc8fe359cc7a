"""One report of the list: its copies, and what is told about it set right in place."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel

from detente.errors import DetenteError
from detente.model.account import Role
from detente.views.web.faults import status_of
from detente.views.web.labelling import check_label
from detente.views.web.pages.inbox.bringing import wake
from detente.views.web.pages.inbox.choices import handlings, kinds, language_choices
from detente.views.web.pages.inbox.lines import line, marks_of
from detente.views.web.pages.inbox.telling import may_bring
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.intake import inbox
from detente.workspace.intake.jobs import put_reread

__all__ = ["Marks", "asked", "copies", "mark", "one", "router"]

router = APIRouter(prefix="/inbox")


class Marks(BaseModel):
    """What a report is to be told by; a field that is left out stays."""

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    language: str | None = None
    kind: str | None = None
    handling: str | None = None
    embargo: str | None = None
    why: str = ""


@router.get("/{number}/line")
def one(request: Request, room: InRoom, number: int) -> HTMLResponse:
    """The report as the list has it."""
    return _line(request, room, number)


@router.get("/{number}/copies")
def copies(request: Request, room: InRoom, number: int) -> HTMLResponse:
    """The reports that repeat one."""
    lines = [line(each) for each in inbox.copies(room.reads.record, number)]
    told = {"lines": lines, "may_bring": may_bring(room)}
    return _part(request, room, "inbox/copies.part.html", f"Copies of report {number}", told)


@router.get("/{number}/mark")
def asked(request: Request, room: InRoom, number: int) -> HTMLResponse:
    """The fields of a report, to be set right."""
    room.needs(Role.CODER)
    return _form(request, room, number, {})


@router.post("/{number}/mark")
def mark(request: Request, room: InRoom, number: int, form: Annotated[Marks, Form()]) -> Response:
    """Set right what is told about a report; where that cannot be, the form says why."""
    room.needs(Role.CODER)
    document = room.known_document(number).document
    now = marks_of(document)
    asked_for = form.model_dump(exclude={"why"}, exclude_none=True)
    told = {name: value for name, value in asked_for.items() if value.strip() != now[name]}
    try:
        if told:
            check_label(room, document, told)
            room.writes.mark(str(number), told, form.why)
            if "language" in told:  # whatever serves it may find something now
                put_reread(room.writes.record, number)
                wake(request)
    except DetenteError as error:
        return _form(request, room, number, asked_for, error)
    if is_part(request):
        return _line(request, room, number)
    return RedirectResponse(f"/inbox#report-{number}", 303)


def _line(request: Request, room: Room, number: int) -> HTMLResponse:
    made = line(inbox.arrival(room.reads.record, number))
    return show(request, "inbox/line.part.html", line=made, may_bring=may_bring(room))


def _form(
    request: Request,
    room: Room,
    number: int,
    typed: dict[str, str],
    error: DetenteError | None = None,
) -> HTMLResponse:
    document = room.known_document(number).document
    marks = marks_of(document) | typed
    selects = (
        ("language", "Language", language_choices("not known", marks["language"])),
        ("kind", "Kind", kinds()),
        ("handling", "Handling", handlings(room.visitor.clearance)),
    )
    told = {
        "number": number,
        "marks": marks,
        "selects": selects,
        "translatable": not document.translation_of,
        "fault": error,
    }
    heading = f"What is told about report {number}"
    status = int(status_of(error))
    return _part(request, room, "inbox/mark.part.html", heading, told, status)


def _part(
    request: Request,
    room: Room,
    part: str,
    heading: str,
    told: dict[str, Any],
    status: int = 200,
) -> HTMLResponse:
    """A part for htmx; for who came by a link, a page of its own."""
    if is_part(request):
        return show(request, part, status, **told)
    whole = {"part": part, "heading": heading, "outlets": inbox.outlets(room.reads.record)}
    return show(request, "inbox/one.html", status, **whole, **told)
