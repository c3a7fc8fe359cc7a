"""Disputes side by side, and the one key that settles each."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.model.account import Role
from detente.views.brief.words import issue_label
from detente.views.web.pages.review.cards import card
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.pages.undoing import within
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.vocabulary.agreement import field_label
from detente.workspace.disputes import PAGE, Asked

__all__ = ["router"]

router = APIRouter(prefix="/review")


@router.get("")
def disputes(
    request: Request,
    room: InRoom,
    field: str = "",
    coder: str = "",
    issue: str = "",
    document: str = "",
    settled: bool = False,
    page: int = 1,
) -> Response:
    """What coders judged differently, narrowed by field, coder, issue and report."""
    number = int(document) if document.isascii() and document.isdigit() else None
    asked = Asked(field, coder, issue, number, settled, min(max(page, 1), 10**6))
    found = room.reads.disputes(asked, room.writes.blind_documents())
    filters = {"field": field, "coder": coder, "issue": issue, "document": document}
    kept = {name: value for name, value in filters.items() if value}
    return show(
        request,
        "review/disputes.html",
        tabs=TABS,
        found=found,
        cards=[card(each, found.titles.get(each.document, "")) for each in found.found],
        filters=filters,
        settled=settled,
        fields=[(name, field_label(name)) for name in found.fields],
        issues=[(code, issue_label(code)) for code in found.issues],
        page=asked.page,
        pages=-(-found.total // PAGE),
        link=_here(kept, settled=settled),
        other=_here(kept, settled=not settled),
        here=_here(kept, settled=settled, page=asked.page),
        may=room.visitor.role.covers(Role.REVIEWER),
    )


@router.post("/settle")
def settle(
    request: Request,
    room: InRoom,
    key: Annotated[str, Form()],
    option: Annotated[int, Form()],
    stamp: Annotated[int, Form()],
    why: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/review",
) -> Response:
    """Let one of the views count for all, in the reviewer's name."""
    room.needs(Role.REVIEWER)
    blind = room.writes.blind_documents()
    entry = room.known_item(key)
    room.reads.dispute(entry.id, blind)
    room.writes.settle(entry.id, option, stamp, why)
    if "HX-Request" not in request.headers:
        return RedirectResponse(within(back), 303)
    one = room.writes.dispute(entry.id, blind)
    title = room.known_document(one.document).document.title or f"report {one.document}"
    return show(
        request, "review/dispute.part.html", card=card(one, title), may=True, back=within(back)
    )


def _here(filters: dict[str, str], *, settled: bool, page: int = 0) -> str:
    """The address of a list of disputes; without a page, one that a page can be added to."""
    told = {"settled": "1" if settled else "", "page": str(page) if page > 1 else ""}
    return "/review?" + urlencode(filters | {k: v for k, v in told.items() if v})
