"""Who asks: found for each request before anything is answered."""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from detente.errors import AccessError, DetenteError, NotAllowed
from detente.model.account import Role, Visitor
from detente.model.account import Scope as Right
from detente.views.web.faults import failed
from detente.views.web.security.client import address
from detente.views.web.security.entrance import Known, arriving, known, unknown
from detente.views.web.security.limits import Pace, Rate, largest, limited
from detente.views.web.security.opening import OPEN, opened
from detente.views.web.security.origin import (
    SAFE,
    arrives_from_elsewhere,
    check_host,
    check_page,
)
from detente.views.web.settings import Settings

__all__ = ["Gate", "OWN", "PUBLIC"]

LOG = logging.getLogger("detente.security")
PUBLIC = ("/static/", "/sign-in")
"""What is answered to anybody."""
OWN = ("/sign-in", "/sign-out", "/account/")
"""What a viewer changes too: nothing but what is its own."""
VISITOR = Pace(burst=300, a_second=20)
STRANGER = Pace(burst=60, a_second=2)
"""By address, of all who are not signed in there."""
POLICY_VIOLATED = 1008


class Gate:
    """Lets nobody in who is not known, and no request that another page made."""

    def __init__(self, app: ASGIApp, settings: Settings, rate: Rate | None = None) -> None:
        self.app = app
        self.settings = settings
        self.rate = rate or Rate()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(Request(scope), receive, send)
        else:  # nothing here speaks by web sockets
            await send({"type": "websocket.close", "code": POLICY_VIOLATED})

    async def _answer(self, request: Request, receive: Receive, send: Send) -> None:
        answer: Response | None
        limit = 0
        try:
            answer = await self._before(request)
            limit = largest(request)
        except DetenteError as error:
            _log(request, error)
            answer = await run_in_threadpool(failed, request, error)
        if answer is None:
            await self.app(request.scope, limited(receive, limit), send)
        else:
            await answer(request.scope, receive, send)

    async def _before(self, request: Request) -> Response | None:
        """Find the visitor; an answer where the request goes no farther."""
        path, settings = request.scope["path"], self.settings
        check_host(request, settings)
        if path.startswith(OPEN) and not settings.team:
            self.rate.check(_address(request), STRANGER)
            return opened(request, settings)
        try:
            found = await self._known(request)
        except AccessError as error:
            return await self._unknown(request, error)
        request.state.visitor = found.visitor
        if not found.by_token:
            check_page(request, settings)
        if settings.team:
            self.rate.check(f"of {found.visitor.name}", VISITOR)
        _check_role(request, found)
        return None

    async def _known(self, request: Request) -> Known:
        if not self.settings.team:
            return known(request, self.settings)
        return await run_in_threadpool(known, request, self.settings)  # it asks the record

    async def _unknown(self, request: Request, error: AccessError) -> Response | None:
        """Anybody may have what is public, and is shown the way in for the rest."""
        if arrives_from_elsewhere(request):
            return arriving(request)
        check_page(request, self.settings)
        if not request.scope["path"].startswith("/static/"):
            self.rate.check(_address(request), STRANGER)
        if request.scope["path"].startswith(PUBLIC):
            return None
        return unknown(request, self.settings, error)


def _check_role(request: Request, found: Known) -> None:
    """Who may only look changes nothing, whatever a screen forgets to ask."""
    if request.method in SAFE or request.scope["path"].startswith(OWN):
        return
    if not found.visitor.role.covers(Role.CODER):
        raise NotAllowed("a viewer changes nothing", "ask an admin to be made a coder")
    _check_scopes(found.visitor)


def _check_scopes(visitor: Visitor) -> None:
    if not set(visitor.scopes) - {Right.READ}:
        raise NotAllowed("the token only reads", "make one that may do more")


def _log(request: Request, error: DetenteError) -> None:
    """What was refused, to whom; never the address that was asked for: it may hold a secret."""
    visitor = getattr(request.state, "visitor", None)
    who = repr(visitor.name) if visitor else "none"
    LOG.warning("refused: account=%s %s why=%s", who, _address(request), error.what)


def _address(request: Request) -> str:
    return f"from={address(request)}"
