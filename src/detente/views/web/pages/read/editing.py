"""An item's fields set by a person, beside what somebody else set meanwhile."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from detente.errors import Conflict, DetenteError, JudgementError, UnknownName
from detente.model import Entry, Item, Statement
from detente.model.account import Role
from detente.model.term import Term
from detente.views.brief.harmless import visible
from detente.views.web.faults import status_of
from detente.views.web.pages.read.answer import (
    NOTHING,
    changed,
    sheet_of,
)
from detente.views.web.pages.read.cards import summary
from detente.views.web.pages.read.fields import (
    TERM,
    Option,
    asked,
    both,
    lists,
    set_anew,
    term_field,
)
from detente.views.web.pages.read.sent import Sent
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.checking.choices import Choices
from detente.workspace.checking.fields import typed
from detente.workspace.checking.versions import version_of
from detente.workspace.positions.belonging import anchor, called, term_called, term_of, terms_on

__all__ = [
    "PARTIES",
    "choices_of",
    "closed",
    "edit",
    "form",
    "help_to_type",
    "router",
    "terms",
    "terms_of",
]

router = APIRouter()
WAS = "was_"
"""Before the name of a field: what it was when the form was opened."""
PARTIES = ("party", "targets", "parties", "subject")
AFTER = 3
"""Fields before that of the term, the issue being the last of them."""
MOST = 500
"""Terms that help to type one, the most told first; any other can be typed too."""
WHY = "said to mean it, where the statement was set right"
"""The reason that is kept with the move to a term."""


def choices_of(room: Room) -> Choices:
    """What each field can be set to, worked out again once anything new is on the record."""
    return room.kept("choices", room.reads.choices)


def terms_of(room: Room, issue: str) -> tuple[Term, ...]:
    """The terms of an issue that a visitor sees, worked out again once anything new is there."""
    return room.kept(("terms of", issue), lambda: terms_on(room.reads.record, issue))


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


@router.get("/items/{item}/terms")
def terms(request: Request, room: InRoom, item: str, issue: str = "") -> Response:
    """The terms of an issue, that of the item if none is told, and which it means now."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    return show(request, "read/lists.html", **_helps(room, entry, issue))


@router.post("/items/{item}/edit")
def edit(request: Request, room: InRoom, item: str, sent: Sent) -> Response:
    """Set what the form changed; what another changed meanwhile is shown beside it."""
    room.needs(Role.CODER)
    entry = room.known_item(item)
    now = typed(entry.item)
    was = {name: sent.get(WAS + name, value) for name, value in now.items()}
    mine = set_anew(sent, was)
    seen = {entry.id: sent["seen"]} if sent.get("seen") else None
    term = " ".join(sent.get(TERM, "").split()) if isinstance(entry.item, Statement) else ""
    try:
        if not mine and not term:
            raise JudgementError("no field was changed", "change one, or leave with Escape")
        other = _meant(room, mine.get("issue", now["issue"]), term) if term else ""
        if mine:
            room.writes.edit(entry.id, mine, "", False, "new_party" in sent, seen)
    except Conflict as error:
        told = _asked(entry, *both(now, was, mine), term=term)
        return _form(request, room, entry, told, error)
    except DetenteError as error:
        told = _asked(entry, was | mine, was, term=term) | {"seen": sent.get("seen", "")}
        new = isinstance(error, UnknownName) and any(name in mine for name in PARTIES)
        return _form(request, room, entry, told | {"new_party": new}, error)
    after = room.known_item(entry.id)
    try:
        if other:
            if not mine and not entry.status.checked:
                room.writes.accept([entry.id], seen=seen)
            room.writes.move_to_term(entry.id, other, WHY)
    except DetenteError as error:  # the fields are set, and the form shows them so
        now = typed(after.item)
        return _form(request, room, after, _asked(after, now, now, term=term), error)
    said = f"changed: {summary(after.item)}" + (f"; it means {term}" if term else "")
    return changed(request, room, entry.document, [entry.id], said)


@router.get("/read/lists")
def help_to_type(request: Request, room: InRoom) -> Response:
    """The parties, issues and kinds of links that fields are completed with."""
    return show(request, "read/lists.html", lists=lists(choices_of(room)))


def _asked(
    entry: Entry,
    values: Mapping[str, str],
    was: Mapping[str, str],
    theirs: Mapping[str, str] | None = None,
    term: str = "",
) -> dict[str, Any]:
    """What the template of the form is told."""
    kind: type[Item] = type(entry.item)
    fields = asked(kind, values, theirs)
    if kind is Statement:
        fields = (*fields[:AFTER], term_field(term), *fields[AFTER:])
    return {
        "item": entry.id,
        "fields": fields,
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
    status = int(status_of(error))
    made = sheet_of(room, entry.document, entry.id)
    told_of = NOTHING | {"fault": error, "form": told}
    if is_part(request):
        card = next(c for c in made.cards if c.id == made.now)
        return show(request, "read/form.html", status, sheet=made, card=card, **told_of)
    helps = _helps(room, entry)
    helps["lists"] |= lists(choices_of(room))
    return show(request, "read/report.html", status, sheet=made, said="", **helps, **told_of)


def _helps(room: Room, entry: Entry, issue: str = "") -> dict[str, Any]:
    """The terms that a statement can mean, as the list of its field, and the one it means."""
    if not isinstance(entry.item, Statement):
        return {"lists": {}, "term": ""}
    found = terms_of(room, issue or entry.item.issue)
    now = term_of(found, entry.id)
    options = tuple(Option(visible(name), visible(name)) for name in list(called(found))[:MOST])
    return {"lists": {"terms": options}, "term": now.name if now else ""}


def _meant(room: Room, issue: str, name: str) -> str:
    """A statement that means the term of an issue that a name is for."""
    return anchor(term_called(terms_of(room, issue), name))
