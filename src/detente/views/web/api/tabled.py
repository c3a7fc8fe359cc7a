"""What is demanded and put forward, who answered, who owes an answer, who met."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from detente.views.exports.entries import (
    awaited_json,
    happening_json,
    offer_json,
    told_json,
    wish_json,
)
from detente.views.web.api.answers import PROBLEMS, answer, listed
from detente.views.web.api.asking import At, Issue, Known, Party, Since, Until, asked
from detente.views.web.room import InRoom
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.asking import Wanted

__all__ = [
    "awaiting", "demands", "meetings", "proposal", "proposals", "router", "timeline", "unknowns",
]  # fmt: skip

router = APIRouter(tags=["Proposals"], responses=PROBLEMS)
Asked = Annotated[Question, Depends(asked)]


@router.get("/demands")
def demands(
    room: InRoom, party: Party = "", issue: Issue = "", at: At = None, known: Known = None
) -> Response:
    """Every demand, and whether it is today's."""
    found = room.reads.demands(at, known, issue=issue, party=party)
    held = room.reads.held(s.document for d in found for s in d.statements)
    return listed(wish_json(d, held) for d in found)


@router.get("/proposals")
def proposals(room: InRoom, question: Asked) -> Response:
    """What was put forward, and each addressee's answer, the newest first."""
    q = question
    found = room.reads.proposals(q.at, q.known, q.issue, q.party, q.since, q.suggested)
    held = room.reads.held(i.document for p in found for i in p.items)
    return listed(offer_json(p, held) for p in found)


@router.get("/proposals/{key}")
def proposal(room: InRoom, key: str, at: At = None, known: Known = None) -> Response:
    """One proposal by its id or a statement's, then those it must not be taken for."""
    found = room.reads.proposal(key, at, known)
    held = room.reads.held(i.document for p in found for i in p.items)
    first, *others = (offer_json(p, held) for p in found)
    return answer(first | {"not_to_be_taken_for": others})


@router.get("/awaiting")
def awaiting(room: InRoom, question: Asked) -> Response:
    """Who owes an answer to what, the longest owed first."""
    q = question
    found = room.reads.awaiting(q.at, q.known, q.issue, q.party, q.since, q.suggested)
    held = room.reads.held(i.document for o in found for i in o.items)
    return listed(awaited_json(o, held) for o in found)


@router.get("/meetings")
def meetings(room: InRoom, at: At = None, known: Known = None) -> Response:
    """Meetings, the same one told twice folded into one."""
    found = room.reads.meetings(at, known)
    held = room.reads.held(m.document for m in found)
    return listed(told_json(m, held) for m in found)


@router.get("/unknowns")
def unknowns(room: InRoom, at: At = None, known: Known = None) -> Response:
    """What the reports say is not known, each gap once."""
    found = room.reads.unknowns(at, known)
    held = room.reads.held(u.document for u in found)
    return listed(told_json(u, held) for u in found)


@router.get("/timeline")
def timeline(
    room: InRoom, party: Party = "", issue: Issue = "", since: Since = None, until: Until = None
) -> Response:
    """What was said, who met and what was reported, day by day."""
    wanted = Wanted(party=party, issue=issue)
    return listed(happening_json(h) for h in room.reads.timeline(since, until, wanted))
