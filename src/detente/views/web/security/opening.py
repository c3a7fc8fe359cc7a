"""The way in on one's own machine: a random address, given for a cookie at once."""

from hashlib import sha256
from hmac import compare_digest
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.errors import NotSignedIn
from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.security.neighbours import is_ours
from detente.views.web.settings import Settings

__all__ = ["OPEN", "opened", "opener", "opening", "shows_token"]

OPEN = "/open/"
CLOSED = NotSignedIn(
    "this browser was not let in", "open the address that detente serve told when it began"
)


def opening(settings: Settings) -> str:
    """The path that lets a browser in; more of a path may follow it."""
    return OPEN + settings.token


def opened(request: Request, settings: Settings) -> Response:
    """On to the page that was meant, with the cookie; NotSignedIn where the token is wrong.

    The address with the token is left at once: no history and no log keeps it.
    """
    token, _, where = request.scope["path"].removeprefix(OPEN).partition("/")
    if not compare_digest(token.encode(), settings.token.encode()) or not is_ours(request):
        raise CLOSED
    query = f"?{request.url.query}" if request.url.query else ""
    answer = RedirectResponse(f"/{quote(where.lstrip('/'))}{query}", 303)
    answer.headers["Referrer-Policy"] = "no-referrer"
    name, value = _cookie(request, settings)
    answer.set_cookie(name, value, httponly=True, samesite="strict", path="/")
    return answer


def opener(request: Request, settings: Settings) -> Visitor:
    """Who works on this machine, where the request has the cookie or the token."""
    name, value = _cookie(request, settings)
    known = compare_digest(request.cookies.get(name, "").encode(), value.encode())
    if not (known or shows_token(request, settings)) or not is_ours(request):
        raise CLOSED
    return Visitor(settings.who, Role.ADMIN, Handling.RED)


def shows_token(request: Request, settings: Settings) -> bool:
    """Whether the token itself was sent, which no browser does by itself."""
    told = request.headers.get("authorization", "").encode()
    return compare_digest(told, f"Bearer {settings.token}".encode())


def _cookie(request: Request, settings: Settings) -> tuple[str, str]:
    """Its name tells the port: browsers share cookies among all ports of a machine."""
    port = (request.scope.get("server") or ("", 0))[1]
    return f"detente-{port}", sha256(f"cookie {settings.token}".encode()).hexdigest()
