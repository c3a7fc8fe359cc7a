"""How somebody is known, and what is shown to whoever is not."""

from typing import NamedTuple
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.errors import AccessError, NotSignedIn
from detente.model.account import Visitor
from detente.views.web.faults import failed
from detente.views.web.render import is_part, show
from detente.views.web.security.cookie import session_key
from detente.views.web.security.opening import opener, shows_token
from detente.views.web.settings import Settings
from detente.workspace.access import signing

__all__ = ["API", "Known", "SIGN_IN", "arriving", "known", "unknown"]

API = "/api/"
BEARER = "bearer "
SIGN_IN = "/sign-in"


class Known(NamedTuple):
    """Who asks, and whether by a token: no browser sends one by itself."""

    visitor: Visitor
    by_token: bool


def known(request: Request, settings: Settings) -> Known:
    """Who asks; raises NotSignedIn where nobody is known.

    A token is taken at the API alone; a cookie there only from a page of our own.
    """
    told = request.headers.get("authorization", "")
    token = told[len(BEARER) :] if told.lower().startswith(BEARER) else ""
    at_api = request.scope["path"].startswith(API)
    by_token = bool(token) and at_api
    if not settings.team:
        return Known(opener(request, settings), at_api and shows_token(request, settings))
    record = request.app.state.dossier.record
    if by_token:
        return Known(signing.by_token(record, token), by_token=True)
    if at_api and request.headers.get("sec-fetch-site") != "same-origin":
        raise NotSignedIn("no token was sent", "send one: Authorization: Bearer TOKEN")
    return Known(signing.by_session(record, session_key(request, settings)), by_token=False)


def unknown(request: Request, settings: Settings, error: AccessError) -> Response:
    """The way in for a person, or the failure for a program."""
    if settings.team and not request.scope["path"].startswith(API):
        if is_part(request):
            answer = failed(request, error)
            answer.headers["HX-Redirect"] = SIGN_IN
            return answer
        if request.method in ("GET", "HEAD"):
            return RedirectResponse(f"{SIGN_IN}?on={quote(_asked(request), safe='')}", 303)
    answer = failed(request, error)
    if request.scope["path"].startswith(API):
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def arriving(request: Request) -> Response:
    """A page that goes on to the one asked for: then it is ours that asks, with the cookie."""
    return show(request, "security/onward.html", where=_asked(request))


def _asked(request: Request) -> str:
    """The path that was asked for, and on this server."""
    path = quote(request.scope["path"].lstrip("/"))
    return f"/{path}?{request.url.query}" if request.url.query else f"/{path}"
