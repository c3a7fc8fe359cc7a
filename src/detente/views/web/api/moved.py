"""What moved, and where two accounts cannot both be right."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from detente.views.exports.moves import change_json, dispute_json
from detente.views.web.api.answers import PROBLEMS, listed
from detente.views.web.api.asking import Issue, Party, Since, Until, asked
from detente.views.web.room import InRoom
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.moving import Asked

__all__ = ["changes", "contradictions", "router"]

router = APIRouter(tags=["Changes"], responses=PROBLEMS)


@router.get("/changes")
def changes(
    room: InRoom,
    party: Party = "",
    issue: Issue = "",
    since: Since = None,
    until: Until = None,
    repeated: Annotated[bool, Query(description="What is only told again, too.")] = False,
) -> Response:
    """What moved between two days, with what it rests on."""
    found = room.reads.changes(since, until, Asked(party, issue, repeated))
    footings = room.reads.footings([c.items for c in found])
    return listed(change_json(c, f) for c, f in zip(found, footings, strict=True))


@router.get("/contradictions")
def contradictions(room: InRoom, question: Annotated[Question, Depends(asked)]) -> Response:
    """Where two accounts cannot both be right, what changes most first."""
    narrowed = Asked(question.party, question.issue, suggested=question.suggested)
    found = room.reads.contradictions(question.at, question.since, narrowed, question.known)
    return listed(dispute_json(each) for each in found.found)
