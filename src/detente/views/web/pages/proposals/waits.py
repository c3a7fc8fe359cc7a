"""What waits for what, is owed, promised or at stake, and who plays which part."""

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from detente.model.commitment import Commitment, Fate
from detente.model.edge import Circle, Edge
from detente.model.proposal import Owed
from detente.views.brief.harmless import harmless
from detente.views.brief.owing import owed_row
from detente.views.brief.promised import promise_row
from detente.views.brief.row import Row
from detente.views.brief.tied import circle_row, edge_row, role_row, stake_row
from detente.views.brief.words import count
from detente.views.exports.ics import commitments_ics
from detente.views.web.pages.proposals.asked import Filters, InFilters, bounded, page_of
from detente.views.web.pages.proposals.frame import framed
from detente.views.web.pages.proposals.web import web
from detente.views.web.room import InRoom, Room
from detente.workspace.positions.latest import last_day
from detente.workspace.positions.waits import Found, Waiting

__all__ = [
    "awaiting",
    "calendar",
    "commitments",
    "conditions",
    "due_words",
    "owed_of",
    "promises_of",
    "roles",
    "router",
    "stakes",
]

router = APIRouter()
PAGE = 40
"""Lines on a page."""
OVERDUE = "⚑ overdue"


@router.get("/proposals/awaiting", response_class=HTMLResponse)
def awaiting(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """Who owes an answer to what, the longest owed first."""
    asked = bounded(room, asked)
    found = owed_of(room, asked)
    place, page, pages = page_of(len(found), asked.page, PAGE)
    held = room.reads.held(i.document for o in found[place] for i in o.items)
    rows = [(owed_row(o, held), o.proposal) for o in found[place]]
    told = {"rows": rows, "page": page, "pages": pages, "many": len(found)}
    return framed(request, room, asked, "proposals/awaiting.html", **told)


@router.get("/proposals/conditions", response_class=HTMLResponse)
def conditions(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """Conditions, exchanges and sequences, with the circles in them."""
    asked = bounded(room, asked)
    found: Waiting = room.kept(
        ("conditions", asked.question),
        lambda: room.reads.conditions(asked.question),
    )
    edges, roots = found.edges.told, found.edges.roots
    place, page, pages = page_of(len(edges), asked.page, PAGE)
    some: tuple[Edge, ...] = (*edges[place], *(e for c in found.circles for e in c.edges))
    held = room.reads.held(s.document for e in some for s in e.statements)
    circling = _circling(found.circles)
    rows = [_edge(edge_row(e, held, roots), e, circling) for e in edges[place]]
    told = {
        "rows": rows,
        "circles": [circle_row(c, held, roots) for c in found.circles],
        "web": web(edges, found.circles),
        "page": page,
        "pages": pages,
        "many": len(edges),
    }
    return framed(request, room, asked, "proposals/conditions.html", **told)


@router.get("/proposals/commitments", response_class=HTMLResponse)
def commitments(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """Who has promised what by when; what is overdue first."""
    asked = bounded(room, asked)
    found = promises_of(room, asked)
    today = asked.at or last_day(room.reads.record)
    order = sorted(found.told, key=lambda c: _urgency(c, today))
    place, page, pages = page_of(len(order), asked.page, PAGE)
    held = room.reads.held(s.document for c in order[place] for s in c.statements)
    rows = [(promise_row(c, held, found.roots), due_words(c, today)) for c in order[place]]
    told = {
        "rows": rows,
        "today": today,
        "dated": sum(c.deadline is not None for c in order),
        "page": page,
        "pages": pages,
        "many": len(order),
    }
    return framed(request, room, asked, "proposals/commitments.html", **told)


@router.get("/proposals/commitments.ics")
def calendar(room: InRoom, asked: InFilters) -> Response:
    """The promises with a last day, for any calendar."""
    asked = bounded(room, asked)
    made = commitments_ics([harmless(c) for c in promises_of(room, asked).told])
    name = {"Content-Disposition": 'attachment; filename="commitments.ics"'}
    return Response(made, media_type="text/calendar; charset=utf-8", headers=name)


@router.get("/proposals/stakes", response_class=HTMLResponse)
def stakes(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """Red lines, stated interests, and what would be given."""
    asked = bounded(room, asked)
    found = room.kept(("stakes", asked.question), lambda: room.reads.stakes(asked.question))
    place, page, pages = page_of(len(found.told), asked.page, PAGE)
    held = room.reads.held(s.document for k in found.told[place] for s in k.statements)
    rows = [stake_row(k, held, found.roots) for k in found.told[place]]
    told = {"rows": rows, "page": page, "pages": pages, "many": len(found.told)}
    return framed(request, room, asked, "proposals/stakes.html", **told)


@router.get("/proposals/roles", response_class=HTMLResponse)
def roles(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """Who mediates, guarantees, hosts, backs, and who is absent."""
    asked = bounded(room, asked)
    found = room.kept(("roles", asked.question), lambda: room.reads.roles(asked.question))
    place, page, pages = page_of(len(found), asked.page, PAGE)
    rows = [role_row(r) for r in found[place]]
    told = {"rows": rows, "page": page, "pages": pages, "many": len(found)}
    return framed(request, room, asked, "proposals/roles.html", **told)


def due_words(promise: Commitment, today: date | None) -> str:
    """That a promise is overdue, with its mark, or how long there is; else empty."""
    if promise.deadline is None or today is None or promise.fates != (Fate.PENDING,):
        return ""
    left = (promise.deadline.last_day - today).days
    if left < 0:
        return f"{OVERDUE} by {count(-left, 'day')}"
    return "due on the day looked at" if left == 0 else f"{count(left, 'day')} left"


def owed_of(room: Room, asked: Filters) -> tuple[Owed, ...]:
    """The answers that are owed, the longest owed first."""
    q = asked.wide
    return room.kept(
        ("awaiting", q),
        lambda: room.reads.awaiting(q.at, None, q.issue, q.party, q.since, q.suggested),
    )


def promises_of(room: Room, asked: Filters) -> Found[Commitment]:
    """Who has promised what, and what became of it."""
    question = asked.question
    return room.kept(("commitments", question), lambda: room.reads.commitments(question))


def _urgency(promise: Commitment, today: date | None) -> tuple[bool, bool, date]:
    late = due_words(promise, today).startswith(OVERDUE)
    due = promise.deadline.last_day if promise.deadline else date.max
    return not late, promise.deadline is None, due


def _circling(circles: tuple[Circle, ...]) -> set[str]:
    return {e.id for c in circles for e in c.edges}


def _edge(row: Row, edge: Edge, circling: set[str]) -> tuple[Row, str]:
    return row, "in a circle" if edge.id in circling else ""
