"""Facts of a negotiation: what is expected of a dossier, and what it tells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

__all__ = ["Expectations", "Expected", "Kind", "Place", "Scope", "Told", "Version", "touching"]

HALF = 2
"""Two places are one where they share at least one half of the shorter."""


class Kind(StrEnum):
    """What sort of fact it is."""

    PROPOSAL = "proposals"
    ANSWER = "answers"
    ROOTS = "roots"
    CHANGE = "changes"
    CONDITION = "conditions"
    CONTRADICTION = "contradictions"


class Place(NamedTuple):
    """Some words of a report."""

    text: str
    """The SHA-256 of the report's text."""
    start: int
    end: int

    def touches(self, other: "Place") -> bool:
        """Whether the two share at least half of the shorter."""
        if self.text != other.text:
            return False
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > 0 and HALF * shared >= min(self.end - self.start, other.end - other.start)


def touching(some: Iterable[Place], others: Iterable[Place]) -> int:
    """How many places touch at least one of the others."""
    others = tuple(others)
    return sum(any(place.touches(other) for other in others) for place in some)


class Version(NamedTuple):
    """One telling of a proposal's contents."""

    what: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """One fact that a careful analyst would want to be told."""

    kind: Kind
    id: str
    what: str
    """In our own words."""
    places: tuple[Place, ...]
    """Where the reports tell it; any one will do."""
    parties: frozenset[str] = frozenset()
    """Any one will do; empty where whose it is does not matter."""
    issues: frozenset[str] = frozenset()
    """Any one will do."""
    values: frozenset[str] = frozenset()
    """Kinds or answers, any one of which is right."""
    against: tuple[Place, ...] = ()
    """Of a contradiction, the other account."""
    on: date | None = None
    to: frozenset[str] = frozenset()
    """Of an answer, the ids of proposals, any one of which it may answer."""
    low: frozenset[int] = frozenset()
    high: frozenset[int] = frozenset()
    """Of roots, the bounds that are right."""
    versions: tuple[Version, ...] = ()
    optional: bool = False
    """Whether it may be told or left out without loss."""


@dataclass(frozen=True, slots=True)
class Told:
    """One fact that a dossier tells."""

    kind: Kind
    id: str
    words: str
    """The dossier's own words for it."""
    places: tuple[Place, ...]
    parties: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    value: str = ""
    against: tuple[Place, ...] = ()
    on: date | None = None
    to: str = ""
    """Of an answer, the id of its proposal."""
    low: int = 0
    high: int = 0
    versions: tuple[tuple[Place, ...], ...] = ()
    namesakes: frozenset[str] = frozenset()
    """Of a proposal, ids of others that are told apart from it under one name."""


class Scope(NamedTuple):
    """Within which parties and issues everything that should be told is expected."""

    parties: frozenset[str]
    issues: frozenset[str]


@dataclass(frozen=True, slots=True)
class Expectations:
    """All that is expected of one negotiation."""

    series: str
    since: date
    at: date
    documents: Mapping[str, str]
    """The names of the reports by the SHA-256 of their texts."""
    facts: tuple[Expected, ...]
    exhaustive: Mapping[Kind, Scope] = field(default_factory=dict)
    apart: tuple[tuple[str, str], ...] = ()
    """Proposals that must not be told as one."""
    namesakes: tuple[tuple[str, str], ...] = ()
    """Proposals that go by one name."""
    circles: tuple[tuple[str, ...], ...] = ()
    """Ids of conditions that wait for one another."""

    def of(self, kind: Kind) -> tuple[Expected, ...]:
        """The facts of one kind, the optional ones too."""
        return tuple(fact for fact in self.facts if fact.kind is kind)
