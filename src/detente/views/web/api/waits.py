"""What waits for what, what is promised, what is at stake, who plays which part."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from detente.views.exports.waits import (
    circle_json,
    commitment_json,
    edge_json,
    role_json,
    stake_json,
)
from detente.views.web.api.answers import PROBLEMS, listed
from detente.views.web.api.asking import Until, asked
from detente.views.web.room import InRoom
from detente.workspace.lookup.framing import Question

__all__ = ["commitments", "conditions", "roles", "router", "stakes"]

router = APIRouter(tags=["Conditions and promises"], responses=PROBLEMS)
Asked = Annotated[Question, Depends(asked)]


@router.get("/conditions")
def conditions(room: InRoom, question: Asked) -> Response:
    """What waits for what, and in which circles."""
    found = room.reads.conditions(question)
    edges, roots = found.edges.told, found.edges.roots
    held = room.reads.held(s.document for e in edges for s in e.statements)
    circles = [circle_json(c, held, roots) for c in found.circles]
    return listed((edge_json(e, held, roots) for e in edges), circles=circles)


@router.get("/stakes")
def stakes(room: InRoom, question: Asked) -> Response:
    """Red lines, stated interests, and what would be given."""
    found = room.reads.stakes(question)
    held = room.reads.held(s.document for k in found.told for s in k.statements)
    return listed(stake_json(k, held, found.roots) for k in found.told)


@router.get("/commitments")
def commitments(room: InRoom, question: Asked, until: Until = None) -> Response:
    """Who has promised what to whom by when, and what became of it; `until`: due by then."""
    found = room.reads.commitments(question, until)
    held = room.reads.held(s.document for c in found.told for s in c.statements)
    return listed(commitment_json(c, held, found.roots) for c in found.told)


@router.get("/roles")
def roles(room: InRoom, question: Asked) -> Response:
    """Who mediates, guarantees, hosts or backs in which talks."""
    found = room.reads.roles(question)
    told = room.reads.entries(e.item for r in found for e in r.evidence)
    below = [entry.item for entry in told.values() if entry.suggested]
    return listed(role_json(r, below) for r in found)
