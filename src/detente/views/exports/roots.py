"""On whose word a claim rests, as plain dictionaries; docs/reference tells their shape."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from detente.model.root import Root, RootTie
from detente.views.exports.entries import assessed_json, entry_json, held_json
from detente.views.exports.parts import chain_json, count_json

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Held
    from detente.workspace.weighing.roots import Claim

__all__ = ["claim_json", "root_rows"]

Json = dict[str, Any]


def claim_json(claim: "Claim") -> Json:
    """A claim with its roots, their ties, what tells it and what tells the opposite."""
    found = claim.rooted
    first = claim.held.get(found.first)
    return {
        "format": "detente-roots",
        "version": 1,
        "claim": entry_json(claim.entry, claim.held),
        "count": count_json(found.count),
        "assessed": assessed_json(found.assessed),
        "outlets": found.outlets,
        "documents": found.documents,
        "first": held_json(first) if first else None,
        "roots": [_root(root, claim.held) for root in found.roots],
        "ties": [_tie(tie) for tie in found.ties],
        "statements": [
            {"matched_by": m.reason, **entry_json(claim.entries[m.item], claim.held)}
            for m in found.matches
            if m.item in claim.entries
        ],
        "denied": list(found.denied),
        "opposed": list(found.opposed),
    }


def root_rows(claim: "Claim") -> Iterator[Json]:
    """One row for each way of the word, for a table."""
    for root in claim.rooted.roots:
        for way in _root(root, claim.held)["ways"]:
            told = {"root": root.name, "id": root.id, "side": root.side, "likely": root.likely}
            yield {
                **told,
                "witnesses": [w.value for w in root.witnesses],
                "reliability": root.reliability.value,
                "way": " <- ".join(link["name"] for link in way["chain"]),
                "documents": way["documents"],
                "statements": way["items"],
            }


def _root(root: Root, held: Mapping[str, "Held"]) -> Json:
    return {
        "id": root.id,
        "name": root.name,
        "named": root.named,
        "side": root.side,
        "likely": root.likely,
        "witnesses": [w.value for w in root.witnesses],
        "reliability": root.reliability.value,
        "ways": [
            {
                "chain": chain_json(way.chain),
                "documents": [held[d].number for d in way.documents if d in held],
                "items": list(way.items),
            }
            for way in root.ways
        ],
    }


def _tie(tie: RootTie) -> Json:
    return {
        "one": tie.one,
        "other": tie.other,
        "tie": tie.tie.value,
        "reason": tie.reason,
        "ruling": tie.ruling,
    }
