"""Terms: the concrete options on an issue, merged, split, named and put in an order."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from detente.errors import JudgementError
from detente.model import Event
from detente.model.account import Role
from detente.model.term import TermStands
from detente.views.brief.items import item_row
from detente.views.brief.termed import term_row
from detente.views.web.address import query_of
from detente.views.web.meaning import meant, named_by
from detente.views.web.pages.proposals.asked import Filters, InFilters, bounded, page_of
from detente.views.web.pages.proposals.frame import framed
from detente.views.web.pages.undoing import reason
from detente.views.web.room import InRoom, Room
from detente.workspace.positions.belonging import anchor
from detente.workspace.positions.terms import Terms

__all__ = ["merge", "order", "rename", "router", "split", "term", "terms"]

router = APIRouter()
PAGE = 40
Words = Annotated[str, Form()]
Keys = Annotated[list[str], Form()]
"""Of a repeated field."""


@router.get("/terms", response_class=HTMLResponse)
def terms(request: Request, room: InRoom, asked: InFilters, done: int = 0) -> HTMLResponse:
    """The terms on an issue or on all, each with who wants, gives or refuses it."""
    asked = bounded(room, asked)
    found = _terms(room, asked)
    order = sorted(found.told, key=_place)
    place, page, pages = page_of(len(order), asked.page, PAGE)
    some = order[place]
    held = room.reads.held(s.document for t in some for s in t.term.statements)
    rows = [(t.term, term_row(t, held, found.roots)) for t in some]
    told = {"rows": rows, "page": page, "pages": pages, "many": len(order), "done": done}
    return framed(request, room, asked, "terms/terms.html", **told)


@router.get("/terms/{key}", response_class=HTMLResponse)
def term(request: Request, room: InRoom, asked: InFilters, key: str, done: int = 0) -> HTMLResponse:
    """One term with each wording, each statement, and what can be made of it."""
    found = room.reads.term(key, asked.question)
    stands = found.told[0]
    own = stands.term
    held = room.reads.held(s.document for s in own.statements)
    by_id = {s.id: s for s in own.statements}
    wordings = [
        (w.words, [(key, item_row(by_id[key], held)) for key in w.statements]) for w in own.wordings
    ]
    row = term_row(stands, held, found.roots)
    told = {"term": own, "row": row, "wordings": wordings, "done": done}
    return framed(request, room, asked, "terms/term.html", **told)


@router.post("/terms/merge")
def merge(
    room: InRoom, term: Keys, why: Words = "", issue: Words = "", party: Words = ""
) -> RedirectResponse:
    """Settle that the marked terms mean one."""
    room.needs(Role.CODER)
    if len(term) < 2:
        raise JudgementError("fewer than two terms are marked", "mark two or more, then merge")
    made = room.writes.merge_terms([named_by(room, key) for key in term], reason(why))
    return _back("/terms", made, issue=issue, party=party)


@router.post("/terms/order")
def order(
    room: InRoom,
    key: Keys,
    place: Keys,
    scale: Words = "",
    why: Words = "",
    issue: Words = "",
) -> RedirectResponse:
    """Put the numbered terms in the order of their numbers, from least to most."""
    room.needs(Role.CODER)
    told = zip(key, place, strict=False)
    numbered = sorted((_number(where), each) for each, where in told if where.strip())
    if len(numbered) < 2:
        raise JudgementError("fewer than two terms have a number", "number two or more")
    if not scale.strip():
        raise JudgementError("what grows is not told", "tell it in a word, as “days of truce”")
    keys = [named_by(room, each) for _, each in numbered]
    return _back("/terms", room.writes.order_terms(keys, scale, reason(why)), issue=issue)


@router.post("/terms/{key}/name")
def rename(room: InRoom, key: str, name: Words = "", why: Words = "") -> RedirectResponse:
    """Give a term a name."""
    room.needs(Role.CODER)
    named = meant(room, key)
    made = room.writes.rename_term(anchor(named), name, reason(why))
    return _back(f"/terms/{named.id}", made)


@router.post("/terms/{key}/split")
def split(
    room: InRoom, key: str, why: Words = "", statement: Keys | None = None, issue: Words = ""
) -> RedirectResponse:
    """Settle that the marked statements mean a term of their own."""
    room.needs(Role.CODER)
    if not statement:
        raise JudgementError("no statement is marked", "mark those that mean something else")
    marked = [room.known_item(each).id for each in statement]
    made = room.writes.split_term(named_by(room, key), marked, reason(why))
    return _back("/terms", made, issue=issue)


def _terms(room: Room, asked: Filters) -> Terms:
    return room.kept(("terms", asked.question), lambda: room.reads.terms(asked.question))


def _number(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > 6:
        raise JudgementError(f"“{text}” is no number", "number the terms 1, 2, 3")
    return int(text)


def _place(stands: TermStands) -> tuple[str, bool, int, int]:
    """By issue, ordered terms first in their order, then what is told most."""
    term = stands.term
    return term.issue, term.rank is None, term.rank or 0, -len(term.statements)


def _back(path: str, made: Event, **told: str) -> RedirectResponse:
    return RedirectResponse(path + query_of(told | {"done": str(made.number)}), 303)
