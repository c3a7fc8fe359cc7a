"""Disputes side by side, and the one key that settles each."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.model.account import Role
from detente.views.brief.words import issue_label
from detente.views.web.address import number_of, query_of
from detente.views.web.pages.review.cards import card
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.pages.undoing import within
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom
from detente.vocabulary.agreement import field_label
from detente.workspace.reviewing.disputes import PAGE, Asked

__all__ = ["Filters", "Settling", "disputes", "router", "settle"]

router = APIRouter(prefix="/review")
FARTHEST = 10**6
"""Pages; beyond that there is nothing, whatever an address says."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed by, as its address tells it."""

    field: str = ""
    coder: str = ""
    issue: str = ""
    document: str = ""
    settled: bool = False
    page: int = 1

    @property
    def asked(self) -> Asked:
        """The same as a question; a report that is no number narrows nothing."""
        page = min(max(self.page, 1), FARTHEST)
        number = number_of(self.document)
        return Asked(self.field, self.coder, self.issue, number, self.settled, page)

    def link(self, *, settled: bool, page: int = 1) -> str:
        """The address of a page of a list like it."""
        told = {name: getattr(self, name) for name in ("field", "coder", "issue", "document")}
        return "/review" + query_of(told | {"settled": settled, "page": page if page > 1 else ""})


@dataclass(frozen=True, slots=True)
class Settling:
    """Which view on which dispute is to count, and what was seen of it."""

    key: Annotated[str, Form()]
    option: Annotated[int, Form()]
    stamp: Annotated[int, Form()]
    why: Annotated[str, Form()] = ""
    back: Annotated[str, Form()] = "/review"


@router.get("")
def disputes(request: Request, room: InRoom, filters: Annotated[Filters, Depends()]) -> Response:
    """What coders judged differently, narrowed by field, coder, issue and report."""
    asked = filters.asked
    found = room.reads.disputes(asked, room.blind)
    return show(
        request,
        "review/disputes.html",
        tabs=TABS,
        found=found,
        cards=[card(each, found.titles.get(each.document, "")) for each in found.found],
        filters=filters,
        settled=asked.settled,
        fields=[(name, field_label(name)) for name in found.fields],
        issues=[(code, issue_label(code)) for code in found.issues],
        page=asked.page,
        pages=-(-found.total // PAGE),
        other=filters.link(settled=not asked.settled),
        here=filters.link(settled=asked.settled, page=asked.page),
        may=room.visitor.role.covers(Role.REVIEWER),
    )


@router.post("/settle")
def settle(request: Request, room: InRoom, made: Annotated[Settling, Depends()]) -> Response:
    """Let one of the views count for all, in the reviewer's name."""
    room.needs(Role.REVIEWER)
    blind = room.blind
    entry = room.known_item(made.key)
    room.reads.dispute(entry.id, blind)
    room.writes.settle(entry.id, made.option, made.stamp, made.why)
    back = within(made.back)
    if not is_part(request):
        return RedirectResponse(back, 303)
    one = room.writes.dispute(entry.id, blind)
    title = room.known_document(one.document).document.title or f"report {one.document}"
    told = card(one, title)
    return show(request, "review/dispute.part.html", card=told, may=True, back=back)
