"""The way into and out of the workbench of a team."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.errors import DetenteError, NotSignedIn
from detente.views.web.address import is_here
from detente.views.web.faults import status_of
from detente.views.web.pages.team import check_same
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.views.web.security.client import address
from detente.views.web.security.cookie import forget_session, give_session, session_key
from detente.workspace.access import signing
from detente.workspace.access.passwords import LONGEST, SHORTEST

__all__ = ["ask", "router", "sign_in", "sign_out"]

router = APIRouter(include_in_schema=False)
HOME = "/"
GIVEN = "this password lets you in once: choose one of your own"
Typed = Annotated[str, Form()]


@router.get("/sign-in")
def ask(request: Request, on: str = HOME) -> Response:
    """The form; in loopback mode nobody signs in."""
    if not request.app.state.settings.team:
        return RedirectResponse(HOME, 303)
    return _form(request, on)


@router.post("/sign-in")
def sign_in(
    request: Request,
    name: Typed = "",
    password: Typed = "",
    chosen: Typed = "",
    again: Typed = "",
    on: Typed = HOME,
) -> Response:
    """On to the page that was meant, with a new session; or the form with what is wrong."""
    settings = request.app.state.settings
    if not settings.team:
        return RedirectResponse(HOME, 303)
    first = bool(chosen or again)
    told = signing.SignIn(name.strip(), password, address(request), chosen)
    try:
        check_same(chosen, again)
        record = request.app.state.dossier.record
        key = signing.sign_in(record, told, session_key(request, settings))
    except DetenteError as error:
        return _form(request, on, name, first=first, error=error)
    if not key:
        return _form(request, on, name, first=True)
    answer = RedirectResponse(_here(on), 303)
    give_session(answer, key, settings)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, room: InRoom) -> Response:
    """Out, and back to the form; the session is over on the server too."""
    signing.sign_out(room.writes.record, room.visitor)
    answer = RedirectResponse("/sign-in", 303)
    forget_session(answer, request.app.state.settings)
    return answer


def _here(path: str) -> str:
    """A path of this server; the first page where it may lead elsewhere."""
    return path if is_here(path) and not path.startswith("/sign-") else HOME


def _form(
    request: Request,
    on: str,
    name: str = "",
    *,
    first: bool = False,
    error: DetenteError | None = None,
) -> Response:
    status = int(status_of(error))
    fault = error or (NotSignedIn(GIVEN) if first else None)
    told = {"on": _here(on), "name": name, "first": first, "fault": fault}
    return show(request, "signing/sign_in.html", status, shortest=SHORTEST, longest=LONGEST, **told)
