"""Who codes which report, blind or not, and which are ready to be settled."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from detente.model.account import Role
from detente.views.brief.agreeing import value_words
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.workspace.access.accounts import all_accounts

__all__ = ["assign", "coding", "done", "router", "take_away"]

router = APIRouter(prefix="/review")
HERE = "/review/coding"
SHOWN = 100


@router.get("/coding")
def coding(request: Request, room: InRoom) -> Response:
    """Reports that several people code: ready ones first; what is given to the visitor."""
    blind = room.blind
    everything = room.reads.doubled(room.writes.record)
    who = room.visitor.name
    mine = [(d, g) for d in everything for g in d.given if g.coder == who]
    others = [d for d in everything if d.document not in blind]
    listed = others[:SHOWN]
    single = room.reads.agreement_by_report([d.document for d in listed])
    acts = {n: value_words(f.alpha) for n, all_ in single.items() for f in all_ if f.field == "act"}
    return show(
        request,
        "review/coding.html",
        tabs=TABS,
        mine=mine,
        who=who,
        reports=listed,
        acts=acts,
        more=max(len(others) - SHOWN, 0),
        people=sorted({name for d in others for name in d.people} | _accounts(room)),
        blind=blind,
        may=room.visitor.role.covers(Role.REVIEWER),
    )


@router.post("/coding")
def assign(
    room: InRoom,
    documents: Annotated[str, Form()],
    coders: Annotated[str, Form()],
    blind: Annotated[bool, Form()] = False,
) -> RedirectResponse:
    """Give reports to coders; both are told apart by commas, reports by blanks too."""
    room.needs(Role.REVIEWER)
    keys = documents.replace(",", " ").split()
    numbers = [str(room.known_document(key).number) for key in keys]
    room.writes.assign(numbers, coders.split(","), blind=blind)
    return RedirectResponse(HERE, 303)


@router.post("/coding/take")
def take_away(
    room: InRoom, document: Annotated[int, Form()], coder: Annotated[str, Form()]
) -> RedirectResponse:
    """Take a report away from a coder."""
    room.needs(Role.REVIEWER)
    room.writes.take_away(room.known_document(document).number, coder)
    return RedirectResponse(HERE, 303)


@router.post("/coding/done")
def done(
    room: InRoom, document: Annotated[int, Form()], again: Annotated[bool, Form()] = False
) -> RedirectResponse:
    """Say that one's own coding of a report is done, or is open again."""
    room.needs(Role.CODER)
    number = room.known_document(document).number
    room.writes.finish(number, None if again else datetime.now(UTC))
    return RedirectResponse(HERE, 303)


def _accounts(room: Room) -> set[str]:
    """Who may code in a team; nobody on one's own machine."""
    accounts = all_accounts(room.writes.record)
    return {a.name for a in accounts if a.closed is None and a.role.covers(Role.CODER)}
