"""Terms and where parties stand on each, as plain dictionaries."""

from collections.abc import Iterator, Mapping
from typing import Any

from detente.model import Holding, Position
from detente.model.root import RootCount
from detente.model.term import TermStands
from detente.views.exports.parts import (
    Documents,
    count_json,
    handling_json,
    moment_json,
    suggested_json,
)

__all__ = ["term_json", "term_rows"]

Json = dict[str, Any]


def term_json(
    stands: TermStands, documents: Documents, roots: Mapping[str, RootCount], *, whole: bool = False
) -> Json:
    """A term with its wordings and each party's states; with `whole` also what was before."""
    term = stands.term
    return {
        "id": term.id,
        "issue": term.issue,
        "name": term.name,
        "named": term.named,
        "rank": term.rank,
        "scale": term.scale,
        "wordings": [{"words": w.words, "statements": list(w.statements)} for w in term.wordings],
        "positions": [_position(p, whole) for p in stands.positions],
        "statements": [s.id for s in term.statements],
        "checked": sum(s.checked for s in term.statements),
        **suggested_json(term.statements),
        "roots": count_json(roots.get(term.id)),
        "handling": handling_json(term.statements, documents),
    }


def term_rows(line: Json) -> Iterator[Json]:
    """The rows of a table of one term: one for each state of each party."""
    kept = {k: line[k] for k in ("id", "issue", "name", "named", "rank", "scale", "roots")}
    rest = {k: line[k] for k in ("checked", "suggested", "lowest_score", "handling")}
    for position in line["positions"]:
        for holding in position["holdings"]:
            yield {**kept, "party": position["party"], **holding, **rest}


def _position(position: Position, whole: bool) -> Json:
    found: Json = {
        "party": position.party,
        "holdings": [_holding(h) for h in position.holdings],
    }
    if whole:
        found["history"] = [_holding(h) for h in position.history]
    return found


def _holding(holding: Holding) -> Json:
    return {
        "state": holding.state.value,
        "certainty": holding.certainty.value,
        "since": moment_json(holding.since),
        "told_on": moment_json(holding.told_on),
        "statements": [s.id for s in holding.statements],
    }
