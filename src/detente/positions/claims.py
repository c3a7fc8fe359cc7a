"""What one statement or unknown says of a cell, and claims that tell the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.model import Moment, State, Statement, Unknown, UnknownKind, When
from detente.positions.content import same_content, same_place
from detente.positions.order import newest
from detente.positions.stance import stance
from detente.positions.terms import Terms, terms_of, wording
from detente.positions.words import nearly_equal

__all__ = ["Claim", "OF_UNKNOWN", "claim_of", "claims_of", "restates"]

OF_UNKNOWN = {UnknownKind.ANSWER: State.AWAITED, UnknownKind.INTENTION: State.UNKNOWN}
"""The kinds of unknown that set a cell, and to what."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One state of a cell with the one item that it rests on."""

    state: State
    item: Statement | Unknown
    said_on: Moment | None
    text: str
    past: bool = False

    @property
    def terms(self) -> Terms:
        """What its wording fixes."""
        return terms_of(self.text)


def claims_of(
    statements: Iterable[Statement],
    unknowns: Iterable[Unknown],
    published: Mapping[str, Moment | None],
) -> list[Claim]:
    """Claims of the statements that set a cell and of the unknowns about a party.

    A `defer` that shares its span with an `answer` unknown is awaited, not open.
    `published` tells the day of an unknown by its document.
    """
    gaps = sorted(
        (u for u in unknowns if u.kind in OF_UNKNOWN), key=lambda u: (u.document, u.span, u.id)
    )
    claims = []
    for said in sorted(statements, key=newest):
        state = stance(said)
        if state is State.OPEN and _awaited(said, gaps):
            state = State.AWAITED
        if state is not None:
            claims.append(claim_of(said, state))
    claims += [Claim(OF_UNKNOWN[g.kind], g, published[g.document], g.span.exact) for g in gaps]
    return claims


def claim_of(said: Statement, state: State) -> Claim:
    """The claim of a statement."""
    return Claim(state, said, said.said_on, wording(said), said.when is When.PAST)


def restates(one: Claim, other: Claim) -> bool:
    """Whether two claims of one cell tell the same content in the same state."""
    if one.state is not other.state or one.past is not other.past:
        return False
    a, b = one.item, other.item
    if isinstance(a, Statement) and isinstance(b, Statement):
        return same_content(a, b)
    return same_place(a, b) or nearly_equal(one.text, other.text)


def _awaited(said: Statement, gaps: Iterable[Unknown]) -> bool:
    return any(u.kind is UnknownKind.ANSWER and same_place(said, u) for u in gaps)
