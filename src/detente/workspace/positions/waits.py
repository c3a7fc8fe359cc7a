"""What waits, is promised, is at stake, and who plays which part, of a dossier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from detente.model.commitment import Commitment
from detente.model.edge import Circle, Edge
from detente.model.role import Role
from detente.model.root import RootCount
from detente.model.stake import Stake
from detente.positions import edges as stage
from detente.positions.cells import rows_of
from detente.positions.options import terms
from detente.record import Record
from detente.workspace.lookup.framing import Frame, Question, framed
from detente.workspace.lookup.naming import party_meant
from detente.workspace.weighing.footing import footings

__all__ = ["Found", "Waiting", "commitments", "conditions", "roles", "stakes"]

T = TypeVar("T", Edge, Commitment, Stake)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """What was found, and on how many independent roots each rests, by its id."""

    told: tuple[T, ...]
    roots: Mapping[str, RootCount]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for what, and the circles in it."""

    edges: Found[Edge]
    circles: tuple[Circle, ...]


def conditions(record: Record, question: Question) -> Waiting:
    """Conditions, exchanges and sequences of moves on an issue, of a party or about it.

    All of the issue is read whoever is asked about, so that terms are those of the record.
    """
    with framed(record, replace(question, party="", kind="s")) as frame:
        party = _party(frame, question)
        options = terms(frame.readings, question.at, frame.rulings)
        edges = stage.tied(stage.waiting(frame.readings, question.at), options)
        kept = [e for e in edges if not party or party in _sides(e)]
        return Waiting(_found(frame, kept), stage.circles(kept))


def stakes(record: Record, question: Question) -> Found[Stake]:
    """Red lines, stated interests and what would be given, on an issue or of a party."""
    with framed(record, replace(question, kind="s")) as frame:
        party = _party(frame, question)
        told = stage.stakes(frame.readings, question.at)
        kept = [s for s in told if not party or party in rows_of(s.party)]
        return _found(frame, kept)


def commitments(
    record: Record, question: Question, due_by: date | None = None
) -> Found[Commitment]:
    """Promises by a party or to it; with `due_by` those whose last day lies no later."""
    with framed(record, replace(question, kind="s")) as frame:
        party = _party(frame, question)
        told = [
            one
            for one in stage.commitments(frame.readings, question.at)
            if not party or party in (*rows_of(one.obligor), *one.beneficiaries)
        ]
        kept = [c for c in told if due_by is None or _due(c, due_by)]
        return _found(frame, kept)


def roles(record: Record, question: Question) -> tuple[Role, ...]:
    """Who plays which part, by track; of a party where one is asked about.

    The whole record is read, since who is absent can be told from nothing less.
    """
    with framed(record, replace(question, party="")) as frame:
        party = _party(frame, question)
        told = stage.roles(frame.readings, question.at)
        return tuple(r for r in told if not party or party == r.party)


def _party(frame: Frame, question: Question) -> str:
    return party_meant(frame.reader, question.party) if question.party else ""


def _sides(edge: Edge) -> set[str]:
    return {*rows_of(edge.party), *edge.by, *edge.movers}


def _due(one: Commitment, by: date) -> bool:
    return one.deadline is not None and one.deadline.last_day <= by


def _found(frame: Frame, told: Sequence[T]) -> Found[T]:
    rests = footings(frame.reader, [[s.id for s in one.statements] for one in told])
    return Found(tuple(told), {o.id: r.roots for o, r in zip(told, rests, strict=True)})
