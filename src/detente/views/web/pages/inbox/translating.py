"""The translation of one report, given as a file or as a text."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from detente.errors import DetenteError, EmptyInput
from detente.model.account import Role, Scope
from detente.views.web.faults import status_of
from detente.views.web.pages.inbox.bringing import About, options, put_upload, wake
from detente.views.web.pages.inbox.lines import line
from detente.views.web.pages.inbox.telling import jobs_told
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.intake import inbox, jobs
from detente.workspace.intake.translating import untranslated

__all__ = ["TranslationForm", "asked", "router", "translate"]

router = APIRouter(prefix="/inbox")


class TranslationForm(About):
    """A translation; the file goes before the text where both are given."""

    file: UploadFile | str = ""
    """An empty string where a browser sends the field without a file."""
    text: str = ""


@router.get("/{number}/translation")
def asked(request: Request, room: InRoom, number: int) -> HTMLResponse:
    """The form for the translation of a report."""
    room.needs(Role.CODER, Scope.BRING)
    untranslated(room.known_document(number).document, str(number))
    return _form(request, number)


@router.post("/{number}/translation")
def translate(
    request: Request, room: InRoom, number: int, form: Annotated[TranslationForm, Form()]
) -> Response:
    """Put the translation of a report in the queue; where that cannot be, the form says why."""
    form.translation_of = str(number)
    wanted = options(room, form)
    try:
        _put(room, form, wanted)
    except DetenteError as error:
        return _form(request, number, form, error)
    wake(request)
    if not is_part(request):
        return RedirectResponse("/inbox", 303)
    made = line(inbox.arrival(room.reads.record, number))
    told = jobs_told(room) | {"line": made, "may_bring": True, "beside": True}
    return show(request, "inbox/translated.part.html", **told)


def _put(room: Room, form: TranslationForm, wanted: dict[str, str]) -> None:
    file = form.file
    if not isinstance(file, str) and file.filename:
        put_upload(room, file, wanted)
    elif form.text.strip():
        jobs.put_text(room.writes.record, form.text, wanted)
    else:
        raise EmptyInput("there is no translation", "choose its file, or paste its text")


def _form(
    request: Request,
    number: int,
    form: TranslationForm | None = None,
    error: DetenteError | None = None,
) -> HTMLResponse:
    told = {
        "number": number,
        "text": form.text if form else "",
        "title": form.title if form else "",
        "fault": error,
    }
    part, status = "inbox/translation.part.html", int(status_of(error))
    if is_part(request):
        return show(request, part, status, **told)
    heading = f"A translation of report {number}"
    return show(request, "inbox/one.html", status, part=part, heading=heading, outlets=(), **told)
