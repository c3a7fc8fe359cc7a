"""Where each party stands, and what a cell rests on."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from detente.model.network import NetworkKind
from detente.views.exports.entries import entry_json, overview_json
from detente.views.exports.moves import gap_json, network_json
from detente.views.web.api.answers import PROBLEMS, answer, listed
from detente.views.web.api.asking import At, Issue, Known, Party, Since, Until, asked
from detente.views.web.room import InRoom
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.asking import Wanted
from detente.workspace.positions.networking import By, Netted, Period

__all__ = ["cell", "gaps", "network", "positions", "router"]

router = APIRouter(tags=["Positions"], responses=PROBLEMS)
MOST = 200
"""Statements of one cell that are told, the newest."""


@router.get("/positions")
def positions(room: InRoom, at: At = None, known: Known = None) -> Response:
    """The matrix: each party's states on each issue, with the newest words of each."""
    found = room.reads.positions(at, known)
    entries = room.reads.entries(s.newest for cell in found.cells for s in cell.stands)
    return answer(overview_json(found, entries))


@router.get("/positions/cell")
def cell(room: InRoom, party: Party, issue: Issue, until: Until = None) -> Response:
    """What a party says on an issue, the newest first."""
    party, issue = room.reads.party(party), room.reads.issue(issue)
    wanted = Wanted(party=party, issue=issue, until=until, counting=True, limit=MOST)
    found = room.reads.statements(wanted)
    held = room.reads.held(e.item.document for e in found)
    return listed((entry_json(e, held) for e in found), party=party, issue=issue)


@router.get("/gaps")
def gaps(
    room: InRoom, question: Annotated[Question, Depends(asked)], history: bool = False
) -> Response:
    """Who is how far from whom on ordered terms, now or over days."""
    told = room.reads.gaps(question, history)
    return listed(gap_json(gap, told.terms) for gap in told.found)


@router.get("/network")
def network(
    room: InRoom,
    kind: NetworkKind = NetworkKind.SUBTRACT,
    by: By = By.TERM,
    issue: Issue = "",
    since: Since = None,
    until: Until = None,
) -> Response:
    """Who agrees and who clashes with whom in a period."""
    asked_for = Netted(kind, Period(issue, since, until), by)
    return answer(network_json(room.reads.network(asked_for)))
