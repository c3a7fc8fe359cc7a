"""What a flag on a report would change, as JSON."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from detente.model import CellStands, Demand, Proposal
from detente.views.exports.entries import held_json
from detente.views.exports.parts import count_json, statement_json

if TYPE_CHECKING:
    from detente.workspace.checking.flagging import CellMoved, Fallout, RootsMoved

__all__ = ["fallout_lines"]

Json = dict[str, Any]


def fallout_lines(found: "Fallout") -> Iterator[Json]:
    """One object for each report, cell, proposal, demand and claim that would change."""
    for word, some in (("falls", found.fallen), ("stands in", found.risen)):
        for held in some:
            yield {"what": "report", "how": word, **held_json(held)}
    for cell in found.cells:
        yield _cell(cell)
    for offered in found.proposals:
        yield {"what": "proposal", **_both(*offered)}
    for wish in found.demands:
        yield {"what": "demand", **_both(*wish)}
    for claim in found.roots:
        yield _claim(claim)


def _cell(moved: "CellMoved") -> Json:
    return {
        "what": "position",
        "party": moved.party,
        "issue": moved.issue,
        "before": _stands(moved.before),
        "after": _stands(moved.after),
    }


def _stands(cell: CellStands | None) -> list[Json]:
    stands = cell.stands if cell else ()
    return [{"state": s.state.value, "items": s.count, "newest": s.newest} for s in stands]


def _both(before: Demand | Proposal | None, after: Demand | Proposal | None) -> Json:
    return {"before": _told(before), "after": _told(after)}


def _told(made: Demand | Proposal | None) -> Json | None:
    if made is None:
        return None
    items = [said.id for said in made.statements]
    if isinstance(made, Demand):
        return {
            "party": made.party, "issue": made.issue, "standing": made.standing.value,
            "items": items,
        }  # fmt: skip
    answers = [{"party": r.party, "answer": r.answer.value} for r in made.responses]
    return {"id": made.id, "terms": made.terms, "answers": answers, "items": items}


def _claim(moved: "RootsMoved") -> Json:
    said = moved.statement
    return {
        "what": "claim",
        "statement": statement_json(said),
        "before": count_json(moved.before),
        "after": count_json(moved.after),
    }
