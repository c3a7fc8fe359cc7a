"""What is brought in: put in the queue, and how far it is."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Form, Path, Request, Response, UploadFile
from pydantic import Field

from detente.model.account import Role, Scope
from detente.model.job import Job
from detente.views.web.api.answers import PROBLEMS, answer, listed
from detente.views.web.pages.inbox.bringing import About, options, put_upload, wake
from detente.views.web.pages.inbox.telling import own_job, whose_jobs
from detente.views.web.room import InRoom
from detente.vocabulary.remedies import by_api
from detente.workspace.intake import jobs

__all__ = ["File", "Page", "Text", "board", "call_off", "job", "page", "router", "text", "upload"]

router = APIRouter(tags=["Bring in"], responses=PROBLEMS)
Number = Annotated[int, Path(ge=1, le=2**53)]


class File(About):
    """A file, with what is told about it."""

    file: UploadFile


class Text(About):
    """A text, with what is told about it."""

    text: str = Field(max_length=8_000_000)


class Page(About):
    """An address to be fetched, with what is told about it."""

    url: str = Field(max_length=4000)


@router.post("/files", status_code=202)
def upload(request: Request, room: InRoom, told: Annotated[File, Form()]) -> Response:
    """Put a file in the queue: a report, a web archive, or a ZIP of reports."""
    return _queued(request, put_upload(room, told.file, options(room, told)))


@router.post("/texts", status_code=202)
def text(request: Request, room: InRoom, told: Annotated[Text, Body()]) -> Response:
    """Put a text in the queue."""
    return _queued(request, jobs.put_text(room.writes.record, told.text, options(room, told)))


@router.post("/pages", status_code=202)
def page(request: Request, room: InRoom, told: Annotated[Page, Body()]) -> Response:
    """Put a page in the queue, to be fetched if its address is a public one."""
    return _queued(request, jobs.put_page(room.writes.record, told.url, options(room, told)))


@router.get("/jobs")
def board(room: InRoom) -> Response:
    """The queue: all of it, or what is one's own; the newest first."""
    found = jobs.board(room.writes.record, whose_jobs(room))
    return listed(_job(each) for each in found.jobs)


@router.get("/jobs/{number}")
def job(room: InRoom, number: Number) -> Response:
    """How far a job is, and what became of what it went through."""
    return answer(_job(own_job(room, number)))


@router.delete("/jobs/{number}")
def call_off(room: InRoom, number: Number) -> Response:
    """Call a job off; what it has kept already stays."""
    room.needs(Role.CODER, Scope.BRING)
    own_job(room, number)
    return answer(_job(jobs.call_off(room.writes.record, number)))


def _queued(request: Request, made: Job) -> Response:
    wake(request)
    return answer(_job(made), 202, place=f"/api/v1/jobs/{made.number}")


def _job(one: Job) -> dict[str, Any]:
    return {
        "number": one.number,
        "kind": one.kind.value,
        "who": one.who,
        "made": one.made.isoformat(),
        "state": one.state.value,
        "done": one.done,
        "total": one.total,
        "outcome": [
            {
                "what": line.what, "outcome": line.outcome, "document": line.document,
                "error": by_api(line.error), "remedy": by_api(line.remedy),
            }
            for line in one.outcome
        ],
        "error": by_api(one.error),
        "remedy": by_api(one.remedy),
    }  # fmt: skip
