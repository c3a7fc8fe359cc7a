"""What was put forward and how each side answered, on lanes over time and as a list."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.model import Item, Proposal
from detente.views.web.pages.proposals.asked import Filters, InFilters, bounded, page_of
from detente.views.web.pages.proposals.frame import framed
from detente.views.web.pages.proposals.lanes import chart
from detente.views.web.pages.proposals.shown import answered, offered, sides
from detente.views.web.room import InRoom, Room
from detente.workspace.positions.gatherings import Gathering, gatherings
from detente.workspace.positions.latest import last_day

__all__ = ["board", "items_of", "one", "proposals_of", "router"]

router = APIRouter()
PAGE = 25
"""Proposals on a page, and on its lanes."""


@router.get("/proposals", response_class=HTMLResponse)
def board(request: Request, room: InRoom, asked: InFilters) -> HTMLResponse:
    """The lanes and the list of one page of proposals."""
    asked = bounded(room, asked)
    everything = proposals_of(room, asked)
    place, page, pages = page_of(len(everything), asked.page, PAGE)
    some = everything[place]
    held = room.reads.held(i.document for p in some for i in items_of(p))
    today = asked.at or last_day(room.reads.record)
    first = (place.start or 0) + 1
    listed = [offered(p, held, n) for n, p in enumerate(some, first)]
    met = _met(room, asked) if page == 1 else ()
    drawn = chart(some, met, today, first)
    told = {"offers": listed, "chart": drawn, "page": page, "pages": pages}
    return framed(request, room, asked, "proposals/board.html", many=len(everything), **told)


@router.get("/proposals/{key}", response_class=HTMLResponse)
def one(request: Request, room: InRoom, asked: InFilters, key: str) -> HTMLResponse:
    """One proposal whole, with what it must not be taken for."""
    made, *beside = room.reads.proposal(key, asked.at, suggested=asked.suggested)
    held = room.reads.held(i.document for p in (made, *beside) for i in items_of(p))
    rests = room.reads.footings([[i.id for i in r.statements] for r in made.responses])
    answers = [answered(r, held, rest.roots) for r, rest in zip(made.responses, rests, strict=True)]
    versions = [
        (later, *sides(before, later))
        for before, later in zip(made.versions, made.versions[1:], strict=False)
    ]
    told = {
        "answers": answers,
        "versions": versions,
        "first": made.versions[0] if made.versions else None,
        "made": made,
        "offer": offered(made, held, whole=True),
        "beside": [(offered(p, held), _why_not(made, p)) for p in beside],
    }
    return framed(request, room, asked, "proposals/one.html", **told)


def proposals_of(room: Room, asked: Filters) -> tuple[Proposal, ...]:
    """All proposals that the filters let through, the newest first."""
    question = asked.wide

    def made() -> tuple[Proposal, ...]:
        return room.reads.proposals(
            question.at, None, question.issue, question.party, question.since, question.suggested
        )

    return room.kept(("proposals", question), made)


def items_of(proposal: Proposal) -> Sequence[Item]:
    """All that a proposal and its answers rest on."""
    return (*proposal.statements, *(i for r in proposal.responses for i in r.items))


def _met(room: Room, asked: Filters) -> tuple[Gathering, ...]:
    question = asked.question
    return room.kept(("met", question), lambda: gatherings(room.reads.record, question))


def _why_not(made: Proposal, other: Proposal) -> str:
    shared = "shares a name" if other.id in made.namesakes else ""
    perhaps = "perhaps the same" if other.id in made.perhaps else ""
    return ", ".join(filter(None, (shared, perhaps)))
