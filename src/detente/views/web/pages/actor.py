"""A party: where it stands, who speaks for it, its names, and what it owes and promised."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from detente.errors import UnknownName
from detente.model import Event, Stand
from detente.model.account import Role
from detente.views.brief.items import entry_row
from detente.views.brief.owing import owed_row
from detente.views.brief.promised import promise_row
from detente.views.brief.row import Row
from detente.views.brief.words import count, issue_label, quoted, since_words
from detente.views.web.address import day_of
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.pages.proposals.asked import Filters, bounded
from detente.views.web.pages.proposals.board import items_of, proposals_of
from detente.views.web.pages.proposals.shown import Offered, offered
from detente.views.web.pages.proposals.waits import due_words, owed_of, promises_of
from detente.views.web.pages.undoing import reason
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.vocabulary.gist import clip
from detente.vocabulary.states import Look, look
from detente.workspace.lookup.portrait import portrait
from detente.workspace.lookup.renamed import names_mended
from detente.workspace.positions.asking import Wanted
from detente.workspace.positions.latest import last_day

__all__ = ["Stands", "actor", "actors", "alias", "merge", "router", "stands"]

router = APIRouter()
FEW = 6
"""Lines of each kind; the pages of proposals and the search show all."""
WORDS = 110
Words = Annotated[str, Form()]


@dataclass(frozen=True, slots=True)
class Stands:
    """One state of the party on an issue."""

    issue: str
    label: str
    look: Look
    words: str
    remarks: str
    newest: str
    """The id of its newest item."""


@router.get("/actors", response_class=HTMLResponse)
def actors(request: Request, room: InRoom) -> HTMLResponse:
    """Every party that is named on the record."""
    return show(request, "actor/actors.html", parties=narrowing(room).parties)


@router.get("/actors/{name:path}", response_class=HTMLResponse)
def actor(request: Request, room: InRoom, name: str, at: str = "", done: int = 0) -> HTMLResponse:
    """One party whole, by any of its names."""
    record = room.reads.record
    day = day_of(at) or last_day(record) or datetime.now(UTC).date()
    try:
        known = portrait(record, name, day)
    except UnknownName as error:
        status = int(HTTPStatus.NOT_FOUND)
        return show(request, "actor/none.html", status, fault=error, name=name)
    party = known.name
    asked = bounded(room, Filters(party=party, at=day_of(at)))
    return show(
        request,
        "actor/actor.html",
        who=known,
        day=day,
        at=at,
        stands=_positions(room, party, day_of(at)),
        offers=_offers(room, asked),
        owed=_owed(room, asked),
        promises=_promises(room, asked),
        said=_statements(room, Wanted("s", party=party, limit=FEW)),
        others=_statements(room, Wanted("s", target=party, limit=FEW)),
        mended=names_mended(record, party),
        parties=narrowing(room).parties,
        done=done,
    )


@router.post("/names/alias")
def alias(room: InRoom, name: Words = "", party: Words = "", why: Words = "") -> RedirectResponse:
    """Have a name stand for a party, in everything read before and after."""
    room.needs(Role.CODER)
    party = room.reads.party(party)
    return _back(party, room.writes.alias(name, party, reason(why)))


@router.post("/names/merge")
def merge(room: InRoom, party: Words = "", into: Words = "", why: Words = "") -> RedirectResponse:
    """Make a party count as another, in everything read before and after."""
    room.needs(Role.REVIEWER)
    party, into = room.reads.party(party), room.reads.party(into)
    return _back(into, room.writes.merge(party, into, reason(why)))


def stands(label: str, issue: str, one: Stand) -> Stands:
    """One state of a cell as a line."""
    remarks = (
        since_words(one.since) if one.since else "",
        count(one.count, "item"),
        "✓ checked" if one.checked else "",
    )
    return Stands(
        issue,
        label,
        look(one.state),
        quoted(clip(one.words, WORDS)) if one.words else "",
        " · ".join(filter(None, remarks)),
        one.newest,
    )


def _positions(room: Room, party: str, at: date | None) -> list[Stands]:
    """Where it stands, but for what rests on an item that the visitor is not to see for now."""
    shown = room.kept(("overview", at), lambda: room.reads.positions(at))
    cells = [c for c in shown.cells if c.party == party]
    seen = room.reads.entries(s.newest for c in cells for s in c.stands)
    return [
        stands(issue_label(c.issue), c.issue, s)
        for c in cells
        for s in c.stands
        if s.newest in seen
    ]


def _offers(room: Room, asked: Filters) -> list[Offered]:
    found = proposals_of(room, asked)
    held = room.reads.held(i.document for p in found[:FEW] for i in items_of(p))
    return [offered(p, held) for p in found[:FEW]]


def _owed(room: Room, asked: Filters) -> list[Row]:
    found = owed_of(room, asked)
    held = room.reads.held(i.document for o in found[:FEW] for i in o.items)
    return [owed_row(o, held) for o in found[:FEW]]


def _promises(room: Room, asked: Filters) -> list[tuple[Row, str]]:
    found = promises_of(room, asked)
    held = room.reads.held(s.document for c in found.told[:FEW] for s in c.statements)
    today = asked.at or last_day(room.reads.record)
    return [(promise_row(c, held, found.roots), due_words(c, today)) for c in found.told[:FEW]]


def _statements(room: Room, wanted: Wanted) -> list[Row]:
    entries = room.reads.statements(wanted)
    held = room.reads.held(e.item.document for e in entries)
    return [entry_row(e, held) for e in entries]


def _back(party: str, made: Event) -> RedirectResponse:
    name = quote(" ".join(party.split()), safe="")
    return RedirectResponse(f"/actors/{name}?done={made.number}", 303)
