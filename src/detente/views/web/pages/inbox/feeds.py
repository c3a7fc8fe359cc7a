"""Subscriptions: begun, paused, ended."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from detente.errors import InputError, UnknownEntry
from detente.model.account import Role, Scope
from detente.views.web.pages.inbox.bringing import About, back, options, wake
from detente.views.web.pages.inbox.telling import feeds_told
from detente.views.web.room import InRoom
from detente.workspace.intake import subscribing

__all__ = ["FeedForm", "change", "router", "subscribe"]

router = APIRouter(prefix="/inbox")


class FeedForm(About):
    """A feed to be asked."""

    url: str = ""
    minutes: int = 60


@router.post("/feeds")
def subscribe(request: Request, room: InRoom, form: Annotated[FeedForm, Form()]) -> Response:
    """Have a feed asked from now on."""
    subscribing.subscribe(room.writes.record, form.url, form.minutes, options(room, form))
    wake(request)
    return back(request, room)


@router.post("/feeds/change")
def change(
    request: Request,
    room: InRoom,
    url: Annotated[str, Form()] = "",
    deed: Annotated[str, Form()] = "",
) -> Response:
    """Pause a feed, ask it again, or end it."""
    room.needs(Role.CODER, Scope.BRING)
    if all(feed.url != url for feed in feeds_told(room)):
        raise UnknownEntry("nobody subscribed to this feed", "see the feeds in the inbox")
    if deed in ("pause", "resume"):
        subscribing.pause(room.writes.record, url, deed == "pause")
    elif deed == "end":
        subscribing.unsubscribe(room.writes.record, url)
    else:
        raise InputError("it is not clear what to do with the feed", "pause it, or end it")
    wake(request)
    return back(request, room)
