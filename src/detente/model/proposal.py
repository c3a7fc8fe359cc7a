"""What lies on the table, and each addressee's answer."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.moment import Moment
from detente.model.statement import Statement
from detente.model.unknown import Unknown

__all__ = [
    "Answer",
    "Difference",
    "OWING",
    "Owed",
    "Proposal",
    "Response",
    "Teller",
    "Tied",
    "Version",
]


class Answer(StrEnum):
    """How an addressee took a proposal."""

    ACCEPTED = "accepted"
    IN_PRINCIPLE = "accepted in principle"
    ACCEPTED_IF = "accepted if"
    YES_BUT = "yes, but"
    NOTED = "noted"
    NEITHER = "neither accepted nor rejected"
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


OWING = frozenset({Answer.AWAITED, Answer.DEFERRED, Answer.NEITHER, Answer.NOTED})
"""Answers after which an answer is still owed."""


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
    conditions: tuple[str, ...] = ()
    """Of an acceptance with conditions, each in the record's words."""
    ties: tuple["Tied", ...] = ()
    """Why each of its items is held to answer this proposal."""
    overtaken: Statement | None = None
    """Of an owed answer: the later agreement with whoever asked that makes it needless."""

    @property
    def items(self) -> tuple[Statement | Unknown, ...]:
        """Its statements, then its unknowns."""
        items: list[Statement | Unknown] = [*self.statements, *self.unknowns]
        return tuple(items)


@dataclass(frozen=True, slots=True)
class Tied:
    """Why an item is held to answer a proposal, and how surely."""

    item: str
    reason: str
    """The rule, in words."""
    confidence: float
    """0 to 1: how often the rule was right when measured."""


@dataclass(frozen=True, slots=True)
class Version:
    """One telling of a proposal's contents that differs from the others."""

    words: str
    """The record's own words for it."""
    statements: tuple[str, ...]
    """Ids of those that tell it so, the earliest first."""
    since: Moment | None = None
    changed: tuple["Difference", ...] = ()
    """Word by word against the version before it; empty for the first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch of two versions compared word by word."""

    kept: str = ""
    removed: str = ""
    added: str = ""
    """At least one is not empty: what both have, what only the earlier, only the later has."""


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
    names: tuple[str, ...] = ()
    """Every name that it goes by, the most frequent first."""
    on_behalf: tuple[str, ...] = ()
    """For whom, or with whose backing, it is put forward, where a text tells that."""
    versions: tuple[Version, ...] = ()
    """Tellings of its contents that differ, the earliest first; one where none does."""
    namesakes: tuple[str, ...] = ()
    """Ids of other proposals that go by one of its names."""
    perhaps: tuple[str, ...] = ()
    """Ids of other proposals that are perhaps the same: kept apart, as no text settles it."""
    issues: tuple[str, ...] = ()
    """All issues that it is on, its own first."""

    @property
    def items(self) -> tuple[Statement | Unknown, ...]:
        """All that it and its answers rest on."""
        return (*self.statements, *(i for r in self.responses for i in r.items))


@dataclass(frozen=True, slots=True)
class Owed:
    """An answer that somebody owes."""

    party: str
    answer: Answer
    """Awaited, or deferred: it asked for time."""
    proposal: str
    """The id of what it is to; empty where the text does not tell."""
    issue: str
    terms: str
    """What it is to, in the record's own words."""
    asked_by: tuple[str, ...]
    """Empty where no one is named."""
    items: tuple[Statement | Unknown, ...]
    """What says that it is awaited, else what asks for it."""
    told: bool = True
    """Whether a text says that it is awaited; else it is inferred from silence."""
    since: Moment | None = None
    """The first day on which it was asked or said to be awaited; None if none is told."""
    days: int | None = None
    """Whole days from then to the day asked about."""
