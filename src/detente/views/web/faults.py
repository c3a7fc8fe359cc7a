"""What went wrong, told with its remedy: as a page, or as problem details (RFC 9457)."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from detente import errors
from detente.errors import DetenteError
from detente.views.exports.json import dumps
from detente.views.web.render import is_part, show
from detente.vocabulary.remedies import by_api

__all__ = ["failed", "register", "status_of", "told"]

STATUS: tuple[tuple[type[DetenteError], HTTPStatus], ...] = (
    (errors.NotSignedIn, HTTPStatus.UNAUTHORIZED),
    (errors.NotAllowed, HTTPStatus.FORBIDDEN),
    (errors.TooManyTries, HTTPStatus.TOO_MANY_REQUESTS),
    (errors.UnknownEntry, HTTPStatus.NOT_FOUND),
    (errors.Conflict, HTTPStatus.CONFLICT),
    (errors.TooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (errors.DossierBusy, HTTPStatus.SERVICE_UNAVAILABLE),
    (errors.StoreDown, HTTPStatus.SERVICE_UNAVAILABLE),
    (errors.DossierError, HTTPStatus.INTERNAL_SERVER_ERROR),
)
"""The first that fits; what is left is a request that cannot be done as it was made."""
API = "/api/"
PLAIN = {
    HTTPStatus.NOT_FOUND: (
        "there is no page at this address",
        "look whether it is whole, or go on from one of the places above",
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "this address does something, and is no page to look at",
        "go back, and press the button that leads there",
    ),
}
"""What a browser is told instead of the words of HTTP, and what to do."""


def status_of(error: DetenteError | None) -> HTTPStatus:
    """The status of HTTP that says best what an error says; OK where there is none."""
    if error is None:
        return HTTPStatus.OK
    fits = (status for kind, status in STATUS if isinstance(error, kind))
    return next(fits, HTTPStatus.UNPROCESSABLE_ENTITY)


def register(app: FastAPI) -> None:
    """Have every failure of a request answered in plain words."""

    @app.exception_handler(DetenteError)
    def _ours(request: Request, error: DetenteError) -> Response:
        return failed(request, error)

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        status = HTTPStatus(error.status_code)
        plain = None if _of_api(request) else PLAIN.get(status)
        made = told(request, status, *(plain or (str(error.detail), "")))
        made.headers.update(error.headers or {})
        return made

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        wrong = ((".".join(str(p) for p in e["loc"][1:]), e["msg"]) for e in error.errors())
        what = "; ".join(f"{name}: {said}" if name else said for name, said in wrong)
        return told(request, HTTPStatus.UNPROCESSABLE_ENTITY, what, "mend the request")


def _of_api(request: Request) -> bool:
    return str(request.scope["path"]).startswith(API)


def failed(request: Request, error: DetenteError) -> Response:
    """The answer to a request that could not be done."""
    status = status_of(error)
    if status is HTTPStatus.CONFLICT and "If-Match" in request.headers:
        status = HTTPStatus.PRECONDITION_FAILED
    return told(request, status, error.what, error.remedy)


def told(request: Request, status: HTTPStatus, what: str, remedy: str) -> Response:
    """What went wrong, in the form that whoever asks understands."""
    if _of_api(request):
        problem = {
            "title": status.phrase,
            "status": int(status),
            "detail": by_api(what),
            "remedy": by_api(remedy),
        }
        return Response(dumps(problem), int(status), media_type="application/problem+json")
    template = "fault.part.html" if is_part(request) else "fault.html"
    return show(request, template, int(status), what=what, remedy=remedy, code=int(status))
