"""An item's fields set by a person, beside what somebody else set meanwhile."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from detente.errors import Conflict, DetenteError, JudgementError, UnknownName
from detente.model import Entry, Item
from detente.model.account import Role
from detente.views.web.faults import status_of
from detente.views.web.pages.read.answer import (
    NOTHING,
    changed,
    fault_of,
    sheet_of,
)
from detente.views.web.pages.read.cards import summary
from detente.views.web.pages.read.fields import asked, both, lists, set_anew
from detente.views.web.pages.read.sent import Sent
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.choices import Choices
from detente.workspace.fields import typed
from detente.workspace.versions import version_of

__all__ = ["PARTIES", "choices_of", "closed", "edit", "form", "help_to_type", "router"]

router = APIRouter()
WAS = "was_"
"""Before the name of a field: what it was when the form was opened."""
PARTIES = ("party", "targets", "parties", "subject")


def choices_of(room: Room) -> Choices:
    """What each field can be set to, worked out again once anything new is on the record."""
    return room.kept("choices", room.reads.choices)


@router.get("/items/{item}/card")
def closed(request: Request, room: InRoom, item: str) -> Response:
    """The card of an item, without a form."""
    entry = room.known_item(item)
    return changed(request, room, entry.document, [entry.id], "")


@router.get("/items/{item}/edit")
def form(request: Request, room: InRoom, item: str) -> Response:
    """The card of an item as a form of its fields."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    now = typed(entry.item)
    return _form(request, room, entry, _asked(entry, now, now))


@router.post("/items/{item}/edit")
def edit(request: Request, room: InRoom, item: str, sent: Sent) -> Response:
    """Set what the form changed; what another changed meanwhile is shown beside it."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    now = typed(entry.item)
    was = {name: sent.get(WAS + name, value) for name, value in now.items()}
    mine = set_anew(sent, was)
    seen = {entry.id: sent["seen"]} if sent.get("seen") else None
    try:
        if not mine:
            raise JudgementError("no field was changed", "change one, or leave with Escape")
        room.writes.edit(entry.id, mine, "", False, "new_party" in sent, seen)
    except Conflict as error:
        told = _asked(entry, *both(now, was, mine))
        return _form(request, room, entry, told, error)
    except DetenteError as error:
        told = _asked(entry, was | mine, was) | {"seen": sent.get("seen", "")}
        new = isinstance(error, UnknownName) and any(name in mine for name in PARTIES)
        return _form(request, room, entry, told | {"new_party": new}, error)
    after = room.known_item(entry.id)
    return changed(request, room, entry.document, [entry.id], f"changed: {summary(after.item)}")


@router.get("/read/lists")
def help_to_type(request: Request, room: InRoom) -> Response:
    """The parties, issues and kinds of links that fields are completed with."""
    return show(request, "read/lists.html", lists=lists(choices_of(room)))


def _asked(
    entry: Entry,
    values: Mapping[str, str],
    was: Mapping[str, str],
    theirs: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """What the template of the form is told."""
    kind: type[Item] = type(entry.item)
    return {
        "item": entry.id,
        "fields": asked(kind, values, theirs),
        "was": dict(was),
        "seen": version_of(entry),
        "new_party": False,
    }


def _form(
    request: Request,
    room: Room,
    entry: Entry,
    told: dict[str, Any],
    error: DetenteError | None = None,
) -> Response:
    fault = fault_of(error) if error else None
    status = int(status_of(error))
    made = sheet_of(room, entry.document, entry.id)
    told_of = NOTHING | {"fault": fault, "form": told}
    if is_part(request):
        card = next(c for c in made.cards if c.id == made.now)
        return show(request, "read/form.html", status, sheet=made, card=card, **told_of)
    helps = lists(choices_of(room))
    return show(request, "read/report.html", status, sheet=made, lists=helps, said="", **told_of)
