"""One's own account: password, sessions, tokens for programs."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.errors import DetenteError, NotAllowed
from detente.model.account import Role, Scope
from detente.views.web.faults import status_of
from detente.views.web.pages.team import check_same, needs_team
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.views.web.security.client import address
from detente.views.web.security.cookie import forget_session, give_session
from detente.workspace.access import accounts, signing
from detente.workspace.access.passwords import LONGEST, SHORTEST

__all__ = [
    "change_password", "end_session", "make_token", "own", "revoke_token", "router",
]  # fmt: skip

router = APIRouter(prefix="/account", include_in_schema=False)
HERE = "/account"
ALL = "all"
"""In the place of one session."""
Typed = Annotated[str, Form()]


@router.get("")
def own(request: Request, room: InRoom) -> Response:
    """What may be changed of one's own account."""
    return _page(request, room)


@router.post("/password")
def change_password(
    request: Request, room: InRoom, password: Typed = "", chosen: Typed = "", again: Typed = ""
) -> Response:
    """A new password; all other sessions end, and this one has a new key."""
    needs_team(request)
    record = room.writes.record
    try:
        check_same(chosen, again)
        signing.confirm(record, room.visitor, password, address(request))
        key = signing.change_password(record, room.visitor, chosen)
    except DetenteError as error:
        return _page(request, room, error, at="password")
    answer = RedirectResponse(HERE, 303)
    give_session(answer, key, request.app.state.settings)
    return answer


@router.post("/sessions/end")
def end_session(
    request: Request, room: InRoom, session: Typed = "", password: Typed = ""
) -> Response:
    """One session less, or none any more, this one neither."""
    needs_team(request)
    record = room.writes.record
    try:
        signing.confirm(record, room.visitor, password, address(request))
    except DetenteError as error:
        return _page(request, room, error, at="sessions")
    if session != ALL:
        signing.end_session(record, room.visitor, session)
        return RedirectResponse(HERE, 303)
    signing.sign_out_everywhere(record, room.visitor)
    answer = RedirectResponse("/sign-in", 303)
    forget_session(answer, request.app.state.settings)
    return answer


@router.post("/tokens")
def make_token(
    request: Request,
    room: InRoom,
    password: Typed = "",
    called: Typed = "",
    scopes: Annotated[list[Scope] | None, Form()] = None,
    days: Annotated[int, Form()] = 90,
) -> Response:
    """A token, on the one page that ever shows it."""
    needs_team(request)
    record = room.writes.record
    try:
        _may(room, scopes or ())
        signing.confirm(record, room.visitor, password, address(request))
        secret = accounts.make_token(record, room.visitor.name, called, scopes or (), days)
    except DetenteError as error:
        return _page(request, room, error, at="tokens")
    return _page(request, room, secret=secret)


@router.post("/tokens/revoke")
def revoke_token(request: Request, room: InRoom, token: Typed = "") -> Response:
    """One token less."""
    needs_team(request)
    accounts.revoke(room.writes.record, token, room.visitor.name)
    return RedirectResponse(HERE, 303)


def _may(room: Room, scopes: Any) -> None:
    """A token is given no more than its owner may."""
    if Scope.ADMIN in scopes:
        room.needs(Role.ADMIN)
    if {Scope.JUDGE, Scope.BRING} & set(scopes):
        room.needs(Role.CODER)


def _page(
    request: Request,
    room: Room,
    error: DetenteError | None = None,
    *,
    at: str = "",
    secret: str = "",
) -> Response:
    record, team = room.writes.record, request.app.state.settings.team
    told = {
        "team": team,
        "sessions": signing.own_sessions(record, room.visitor) if team else (),
        "tokens": accounts.tokens_of(record, room.visitor.name) if team else (),
        "scopes": [s for s in Scope if _allowed(room, s)],
        "now": datetime.now(UTC),
        "at": at,
        "fault": error,
        "secret": secret,
        "longest_days": accounts.TOKEN_DAYS,
    }
    status = int(status_of(error))
    return show(request, "account/own.html", status, shortest=SHORTEST, longest=LONGEST, **told)


def _allowed(room: Room, scope: Scope) -> bool:
    try:
        _may(room, (scope,))
    except NotAllowed:
        return False
    return True
