"""What lies on the table, and each addressee's answer."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.moment import Moment
from detente.model.statement import Statement
from detente.model.unknown import Unknown

__all__ = ["Answer", "Proposal", "Response", "Teller"]


class Answer(StrEnum):
    """How an addressee took a proposal."""

    ACCEPTED = "accepted"
    IN_PRINCIPLE = "accepted in principle"
    ACCEPTED_IF = "accepted if"
    YES_BUT = "yes, but"
    NOT_ACCEPTED = "not accepted"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    UNKNOWN = "unknown"
    AWAITED = "awaited"
    CONTESTED = "contested"


class Teller(StrEnum):
    """On whose word an answer rests."""

    ITSELF = "itself"
    OTHER_SIDE = "the other side"
    MEDIATOR = "a mediator"
    UNNAMED = "unnamed sources"
    OUTLET = "the outlet"


@dataclass(frozen=True, slots=True)
class Response:
    """One addressee's answer."""

    party: str
    answer: Answer
    statements: tuple[Statement, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    teller: Teller = Teller.OUTLET
    since: Moment | None = None
    """Of an awaited answer: since when; None is shown as "since when is not told"."""

    @property
    def items(self) -> tuple[Statement | Unknown, ...]:
        """Its statements, then its unknowns."""
        items: list[Statement | Unknown] = [*self.statements, *self.unknowns]
        return tuple(items)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan, text, truce or meeting put forward, apart from its name."""

    id: str
    issue: str
    terms: str
    """The record's own words for it ("30-day ceasefire")."""
    proposers: tuple[str, ...]
    """Empty where no one is named."""
    statements: tuple[Statement, ...]
    """Those that put it forward, newest first."""
    addressees: tuple[str, ...] = ()
    responses: tuple[Response, ...] = ()
