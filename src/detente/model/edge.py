"""What waits for what, and what is given for what."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span
from detente.model.statement import Statement

__all__ = ["Circle", "Edge", "EdgeKind"]


class EdgeKind(StrEnum):
    """How one term bears on another."""

    ONLY_IF = "only if"
    ONLY_AFTER = "only after"
    BEFORE = "before"
    IN_EXCHANGE_FOR = "in exchange for"
    FIRST_STEP = "as a first step toward"


@dataclass(frozen=True, slots=True)
class Edge:
    """One thing that waits for, comes before or is given for another, as someone tells it."""

    id: str
    kind: EdgeKind
    party: str
    """Who says so."""
    what: str
    """What waits or is given, in the record's words."""
    issue: str
    awaits: str
    """What it waits for or is given for, in the record's words."""
    awaits_issue: str
    """Empty where the words tell no issue."""
    by: tuple[str, ...]
    """Whose move the awaited thing is, where the words tell."""
    statement: Statement
    words: Span
    """The words of the condition or exchange."""
    term: str = ""
    awaits_term: str = ""
    """Ids of the terms on either side, where they are terms of the record."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Edges that wait for one another in a circle, each party's first."""

    edges: tuple[Edge, ...]
    """Each waits for the next, the last for the first."""
    parties: tuple[str, ...]
