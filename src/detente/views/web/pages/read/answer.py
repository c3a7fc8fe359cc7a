"""How a deed is answered: with the parts that it changed, or by going back to the page."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from detente.errors import DetenteError
from detente.views.web.faults import status_of
from detente.views.web.pages.read.sheet import Sheet, places_of, sheet
from detente.views.web.render import is_part, show
from detente.views.web.room import Room
from detente.workspace.checking.opening import Opened, opened

__all__ = [
    "anew", "changed", "opened_in", "place", "refused", "sheet_of",
]  # fmt: skip


def opened_in(room: Room, number: int) -> Opened:
    """A report, as the visitor may see it."""
    return opened(room.shown, room.writes.record, str(number))


def sheet_of(room: Room, number: int, now: str = "") -> Sheet:
    """The page of a report, as the visitor may see it."""
    return sheet(opened_in(room, number), now)


def place(number: int, item: str = "") -> str:
    """The address of a report, at one of its items."""
    at = quote(item)
    return f"/read/{number}?at={at}#{at}" if item else f"/read/{number}"


def changed(request: Request, room: Room, number: int, items: Iterable[str], said: str) -> Response:
    """The cards and paragraphs of some items, with the progress and what was done."""
    found = opened_in(room, number)
    wanted = tuple(items)
    if not is_part(request):
        return RedirectResponse(place(number, sheet(found, only=()).now), 303)
    made = sheet(found, wanted[0] if wanted else "", wanted)
    parts = made.touched(wanted, places_of(found.entries))
    return show(request, "read/answer.html", sheet=made, parts=parts, said=said, **NOTHING)


def anew(
    request: Request,
    room: Room,
    number: int,
    said: str,
    now: str = "",
    fault: DetenteError | None = None,
) -> Response:
    """The whole report drawn anew, as what was done may have changed much of it."""
    made = sheet_of(room, number, now)
    if not is_part(request) and fault is None:
        return RedirectResponse(place(number, made.now), 303)
    told: dict[str, Any] = NOTHING | {"fault": fault}
    template = "read/anew.html" if is_part(request) else "read/report.html"
    return show(request, template, sheet=made, said=said, **told)


def refused(request: Request, room: Room, item: str, error: DetenteError) -> Response:
    """The card of an item as it now stands, with what went wrong above its keys."""
    found = opened_in(room, room.known_item(item).document)
    made = sheet(found, item)
    told: dict[str, Any] = NOTHING | {"fault": error}
    status = int(status_of(error))
    if not is_part(request):
        return show(request, "read/report.html", status, sheet=made, said="", **told)
    parts = made.touched([item], places_of(found.entries))
    return show(request, "read/answer.html", status, sheet=made, parts=parts, said="", **told)


NOTHING: dict[str, Any] = {"fault": None, "form": None, "adding": None}
"""What most pages do not show."""
