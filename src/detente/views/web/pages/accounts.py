"""The accounts of a team, for its admins."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.errors import DetenteError
from detente.model import Handling
from detente.model.account import Role
from detente.views.web.faults import status_of
from detente.views.web.pages.team import needs_team
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.views.web.security.client import address
from detente.workspace.access import accounts, signing

__all__ = ["add", "change", "give_password", "listed", "router"]

router = APIRouter(prefix="/accounts", include_in_schema=False)
HERE = "/accounts"
Typed = Annotated[str, Form()]
DEEDS: dict[str, Callable[[Any, str], object]] = {
    "close": accounts.close,
    "reopen": accounts.reopen,
    "unlock": accounts.unlock,
    "sign-out": accounts.end_sessions,
}
"""What takes no more than a name."""


@router.get("")
def listed(request: Request, room: InRoom) -> Response:
    """Who may sign in, and what each may do and see."""
    _needs_admin(request, room)
    return _page(request, room)


@router.post("")
def add(
    request: Request,
    room: InRoom,
    name: Typed = "",
    role: Annotated[Role, Form()] = Role.CODER,
    clearance: Annotated[Handling, Form()] = Handling.AMBER,
    password: Typed = "",
) -> Response:
    """A new account, on the one page that shows its first password."""
    _needs_admin(request, room)
    record = room.writes.record
    try:
        signing.confirm(record, room.visitor, password, address(request))
        given = accounts.add(record, name, role, clearance)
    except DetenteError as error:
        return _page(request, room, error)
    return _page(request, room, given=(name, given))


@router.post("/password")
def give_password(
    request: Request, room: InRoom, name: Typed = "", password: Typed = ""
) -> Response:
    """A new password for one time, for somebody who lost the last."""
    _needs_admin(request, room)
    record = room.writes.record
    try:
        signing.confirm(record, room.visitor, password, address(request))
        given = accounts.give_password(record, name)
    except DetenteError as error:
        return _page(request, room, error)
    return _page(request, room, given=(name, given))


@router.post("/change")
def change(
    request: Request,
    room: InRoom,
    name: Typed = "",
    deed: Typed = "",
    role: Annotated[Role | None, Form()] = None,
    clearance: Annotated[Handling | None, Form()] = None,
) -> Response:
    """Another role or clearance; or closed, opened again, unlocked, signed out."""
    _needs_admin(request, room)
    record = room.writes.record
    try:
        if role is not None:
            accounts.set_role(record, name, role)
        if clearance is not None:
            accounts.set_clearance(record, name, clearance)
        if deed in DEEDS:
            DEEDS[deed](record, name)
    except DetenteError as error:
        return _page(request, room, error)
    return RedirectResponse(HERE, 303)


def _needs_admin(request: Request, room: Room) -> None:
    room.needs(Role.ADMIN)
    needs_team(request)


def _page(
    request: Request,
    room: Room,
    error: DetenteError | None = None,
    given: tuple[str, str] | None = None,
) -> Response:
    told = {
        "accounts": accounts.all_accounts(room.writes.record),
        "roles": tuple(Role),
        "clearances": tuple(Handling),
        "given": given,
        "fault": error,
    }
    status = int(status_of(error))
    return show(request, "account/team.html", status, **told)
