"""What a person brings in: files, a text, a page; and what is done with what failed."""

from typing import Annotated, cast

from fastapi import APIRouter, Form, Request, Response, UploadFile
from fastapi.responses import RedirectResponse
from pydantic import BaseModel

from detente.errors import InputError
from detente.model import Handling
from detente.model.account import Role, Scope
from detente.model.job import Job
from detente.views.web.pages.inbox.telling import jobs_told, own_job, whose_jobs
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.intake import jobs
from detente.workspace.intake.translating import untranslated
from detente.workspace.intake.worker import Workers

__all__ = [
    "About",
    "FilesForm",
    "PageForm",
    "TextForm",
    "back",
    "change",
    "clear",
    "files",
    "options",
    "page",
    "put_upload",
    "router",
    "text",
    "wake",
]

router = APIRouter(prefix="/inbox")
MOST = 100
"""Files of one request."""


class About(BaseModel):
    """What is told about whatever is brought in; empty is left to the report."""

    outlet: str = ""
    date: str = ""
    lang: str = ""
    kind: str = ""
    handling: str = ""
    embargo: str = ""
    reader: str = ""
    title: str = ""
    translation_of: str = ""
    """The number or id of the report that it translates."""


class FilesForm(About):
    """Some files."""

    files: list[UploadFile]


class TextForm(About):
    """A pasted text."""

    text: str = ""


class PageForm(About):
    """An address."""

    url: str = ""


@router.post("/files")
def files(request: Request, room: InRoom, form: Annotated[FilesForm, Form()]) -> Response:
    """Put files in the queue, each a job of its own; one that is bad keeps no other out."""
    wanted = options(room, form)
    if len(form.files) > MOST:
        raise InputError(f"{len(form.files)} files are too many at once", f"drop {MOST} at a time")
    for file in form.files:
        put_upload(room, file, wanted)
    return _queued(request, room)


@router.post("/text")
def text(request: Request, room: InRoom, form: Annotated[TextForm, Form()]) -> Response:
    """Put a pasted text in the queue."""
    jobs.put_text(room.writes.record, form.text, options(room, form))
    return _queued(request, room)


@router.post("/page")
def page(request: Request, room: InRoom, form: Annotated[PageForm, Form()]) -> Response:
    """Put a page in the queue, to be fetched if its address is a public one."""
    jobs.put_page(room.writes.record, form.url, options(room, form))
    return _queued(request, room)


@router.post("/jobs/clear")
def clear(request: Request, room: InRoom) -> Response:
    """Forget the jobs that are over."""
    room.needs(Role.CODER, Scope.BRING)
    jobs.clear_over(room.writes.record, who=whose_jobs(room))
    return _queued(request, room)


@router.post("/jobs/{number}")
def change(
    request: Request, room: InRoom, number: int, deed: Annotated[str, Form()] = ""
) -> Response:
    """Try a job again, or call it off."""
    room.needs(Role.CODER, Scope.BRING)
    record = room.writes.record
    own_job(room, number)
    if deed == "again":
        jobs.try_again(record, number)
    elif deed == "drop":
        jobs.call_off(record, number)
    else:
        raise InputError("it is not clear what to do with the job", "try it again, or call it off")
    return _queued(request, room)


def put_upload(room: Room, file: UploadFile, wanted: dict[str, str]) -> Job:
    """A file in the queue; of one that is too large no more is read than tells so."""
    data = file.file.read(jobs.MAX_BYTES + 1)
    return jobs.put_file(room.writes.record, file.filename or "", data, wanted)


def options(room: Room, form: About) -> dict[str, str]:
    """What was told, where the visitor may bring in and would see what is kept."""
    room.needs(Role.CODER, Scope.BRING)
    told = {name: getattr(form, name) for name in About.model_fields}
    wanted = jobs.checked_options(told)
    label = wanted.get("handling")
    if label and not Handling(label).within(room.visitor.clearance):
        raise InputError(
            f"what is {label} would be kept from you", f"choose {room.visitor.clearance} or freer"
        )
    if key := wanted.get("translation_of"):
        original = room.known_document(key)
        untranslated(original.document, key)
        wanted["translation_of"] = str(original.number)
    return wanted


def wake(request: Request) -> None:
    """Have the workers look at the queue at once."""
    cast("Workers", request.app.state.workers).wake()


def back(request: Request, room: Room) -> Response:
    """The queue as a part where htmx or our own script asked, else the screen."""
    if is_part(request):
        return show(request, "inbox/jobs.part.html", **jobs_told(room))
    return RedirectResponse("/inbox", 303)


def _queued(request: Request, room: Room) -> Response:
    wake(request)
    return back(request, room)
