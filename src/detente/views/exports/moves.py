"""Changes, contradictions, gaps and networks as plain dictionaries."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from detente.model import Statement
from detente.model.change import Change
from detente.model.network import Network, NetworkTie
from detente.model.term import Gap, Term
from detente.views.exports.parts import chain_json, moment_json

if TYPE_CHECKING:
    from detente.workspace.weighing.contradicting import Disputed
    from detente.workspace.weighing.footing import Footing

__all__ = ["change_json", "dispute_json", "gap_json", "network_json", "tie_json"]

Json = dict[str, Any]


def change_json(change: Change, footing: "Footing") -> Json:
    """A move with what it rests on before and after."""
    return {
        "kind": change.kind.value,
        "party": change.party,
        "issue": change.issue,
        "on": change.on.isoformat(),
        "before": change.before.value if change.before else None,
        "after": change.after.value if change.after else None,
        "words": change.words,
        "reason": change.reason,
        "roots": _footing(footing),
        "items": list(change.items),
        "earlier": list(change.earlier),
    }


def dispute_json(dispute: "Disputed") -> Json:
    """A contradiction with both accounts and their roots."""
    found = dispute.contradiction
    return {
        "id": found.id,
        "kind": found.kind.value,
        "parties": list(found.parties),
        "issue": found.issue,
        "on": found.on.isoformat() if found.on else None,
        "weight": found.weight,
        "reason": found.reason,
        "one": {
            "roots": _footing(dispute.one),
            "statements": [_account(s) for s in found.one],
        },
        "other": {
            "roots": _footing(dispute.other),
            "statements": [_account(s) for s in found.other],
        },
    }


def gap_json(gap: Gap, terms: Mapping[str, Term]) -> Json:
    """How far two parties are apart, with the terms that they hold."""
    return {
        "issue": gap.issue,
        "parties": list(gap.parties),
        "low": gap.low,
        "high": gap.high,
        "since": gap.since.isoformat() if gap.since else None,
        "terms": [
            {"id": key, "name": terms[key].name, "rank": terms[key].rank, "scale": terms[key].scale}
            for key in gap.terms
        ],
        "statements": list(gap.statements),
    }


def network_json(network: Network) -> Json:
    """A network whole: what is asked, parties with their counts, ties."""
    return {
        "kind": network.kind.value,
        "normalised": network.normalised,
        "issue": network.issue,
        "since": network.since.isoformat() if network.since else None,
        "until": network.until.isoformat() if network.until else None,
        "parties": [
            {"party": party, "statements": count}
            for party, count in zip(network.parties, network.counts, strict=True)
        ],
        "ties": [tie_json(tie) for tie in network.ties],
    }


def tie_json(tie: NetworkTie) -> Json:
    """A tie with what it counts."""
    return {
        "one": tie.one,
        "other": tie.other,
        "weight": tie.weight,
        "concepts": list(tie.concepts),
        "statements": list(tie.statements),
    }


def _footing(footing: "Footing") -> Json:
    low, high = footing.roots.low, footing.roots.high
    return {"low": low, "high": high, "names": list(footing.names)}


def _account(said: Statement) -> Json:
    return {
        "id": said.id,
        "document": said.document,
        "party": said.speaker.party,
        "act": said.act.value,
        "certainty": said.certainty.value,
        "said_on": moment_json(said.said_on),
        "words": said.span.exact,
        "chain": chain_json(said.chain),
        "checked": said.checked,
        "suggested": said.suggested,
        "score": said.score,
    }
