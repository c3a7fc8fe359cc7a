"""Conditions, stakes, promises and roles, as plain dictionaries; docs/reference has them."""

from collections.abc import Iterable, Mapping
from typing import Any

from detente.model import Item, Statement
from detente.model.commitment import Commitment
from detente.model.edge import Circle, Edge
from detente.model.role import Role
from detente.model.root import RootCount
from detente.model.stake import Stake
from detente.views.exports.parts import (
    Documents,
    count_json,
    handling_json,
    moment_json,
    span_json,
    suggested_json,
)
from detente.views.exports.sections import part_json

__all__ = ["circle_json", "commitment_json", "edge_json", "role_json", "stake_json"]

Json = dict[str, Any]
Roots = Mapping[str, RootCount]
"""Independent roots by the id of what rests on them."""


def edge_json(edge: Edge, documents: Documents, roots: Roots) -> Json:
    """What waits for what, as it is told."""
    return {
        "id": edge.id,
        "kind": edge.kind.value,
        "party": edge.party,
        "act": edge.statement.act.value,
        "what": edge.what,
        "issue": edge.issue,
        "movers": list(edge.movers),
        "awaits": edge.awaits,
        "awaits_issue": edge.awaits_issue,
        "by": list(edge.by),
        "ends": edge.ends,
        "past": edge.past,
        "inferred": list(edge.inferred),
        "term": edge.term,
        "awaits_term": edge.awaits_term,
        "said_on": moment_json(edge.statement.said_on),
        "certainty": edge.statement.certainty.value,
        "words": span_json(edge.words),
        **_rests(edge.id, edge.statements, documents, roots),
    }


def circle_json(circle: Circle, documents: Documents, roots: Roots) -> Json:
    """Edges that wait for one another, each with why the next is what it awaits."""
    return {
        "parties": list(circle.parties),
        "edges": [
            {**edge_json(edge, documents, roots), "leads_on": reason}
            for edge, reason in zip(circle.edges, circle.reasons, strict=True)
        ],
    }


def stake_json(stake: Stake, documents: Documents, roots: Roots) -> Json:
    """A red line, an interest or a readiness to give."""
    return {
        "id": stake.id,
        "kind": stake.kind.value,
        "party": stake.party,
        "issue": stake.issue,
        "words": stake.words,
        "cue": stake.cue,
        "voice": stake.voice.value,
        "teller": stake.teller,
        "condition": stake.condition,
        "said_on": moment_json(stake.statements[0].said_on),
        **_rests(stake.id, stake.statements, documents, roots),
    }


def commitment_json(one: Commitment, documents: Documents, roots: Roots) -> Json:
    """A promise with its last day and what each side says became of it."""
    return {
        "id": one.id,
        "obligor": one.obligor,
        "beneficiaries": list(one.beneficiaries),
        "issue": one.issue,
        "what": one.what,
        "deadline": moment_json(one.deadline),
        "deadline_words": one.deadline_words,
        "depends_on": one.depends_on,
        "verifiers": list(one.verifiers),
        "fates": [fate.value for fate in one.fates],
        "tellings": [
            {
                "party": telling.party,
                "fate": telling.fate.value,
                "reason": telling.reason,
                "statements": [s.id for s in telling.statements],
            }
            for telling in one.tellings
        ],
        "said_on": moment_json(one.statements[0].said_on),
        **_rests(one.id, one.statements, documents, roots),
    }


def role_json(role: Role, below: Iterable[Item] = ()) -> Json:
    """A part with the newest places that tell it; `below` are suggestions among their items."""
    own = {e.item for e in role.evidence}
    return part_json(role) | suggested_json(item for item in below if item.id in own)


def _rests(key: str, statements: Iterable[Statement], documents: Documents, roots: Roots) -> Json:
    """What it rests on: statements, how many are checked, roots, and the strictest label."""
    said = tuple(statements)
    return {
        "statements": [s.id for s in said],
        "checked": sum(s.checked for s in said),
        "of": len(said),
        **suggested_json(said),
        "roots": count_json(roots.get(key)),
        "handling": handling_json(said, documents),
    }
