"""What waits for what, and what is given for what."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.act import When
from detente.model.span import Span
from detente.model.statement import Statement

__all__ = ["Circle", "Edge", "EdgeKind"]


class EdgeKind(StrEnum):
    """How one thing bears on another."""

    IF = "if"
    ONLY_IF = "only if"
    UNLESS = "unless"
    ONLY_AFTER = "only after"
    BEFORE = "before"
    """The awaited thing is to come first, as somebody wants or does it."""
    UNTIL = "until"
    """It holds up to the other thing, and waits for nothing."""
    IN_EXCHANGE_FOR = "in exchange for"
    FIRST_STEP = "as a first step toward"


@dataclass(frozen=True, slots=True)
class Edge:
    """One thing that waits for, comes after or is given for another, as someone tells it.

    It always reads from what waits to what it waits for, whichever the words name first.
    """

    id: str
    kind: EdgeKind
    party: str
    """Who says so."""
    what: str
    """What waits or is given, in the record's words."""
    issue: str
    """Empty where the words of what waits tell no issue."""
    awaits: str
    """What it waits for or is given for, in the record's words."""
    awaits_issue: str
    """Empty where the words tell no issue."""
    by: tuple[str, ...]
    """Whose move the awaited thing is, where the words or a stated rule tell."""
    statement: Statement
    """The newest that tells it."""
    words: Span
    """The words of the condition or exchange."""
    term: str = ""
    awaits_term: str = ""
    """Ids of the terms on either side, where they are terms of the record."""
    movers: tuple[str, ...] = ()
    """Whose move the waiting thing is; empty where neither words nor rule tell."""
    ends: bool = False
    """Whether it waits for the other thing to end or to stay away ("while", "as long as")."""
    inferred: tuple[str, ...] = ()
    """Rules by which a side is taken that the words do not name."""
    turned: bool = False
    """Whether the move told is the awaited one, and the words name what waits for it."""
    other: str = ""
    """The id of the statement that tells what the condition names, where one does."""
    also: tuple[Statement, ...] = ()
    """Others that tell the same, the newest first."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that tell it, the newest first."""
        return (self.statement, *self.also)

    @property
    def past(self) -> bool:
        """Whether it is only recalled, by all that tell it."""
        return all(s.when is When.PAST for s in self.statements)


@dataclass(frozen=True, slots=True)
class Circle:
    """Edges that wait for one another in a circle, each party's first."""

    edges: tuple[Edge, ...]
    """Each waits for the next, the last for the first."""
    parties: tuple[str, ...]
    """Whose moves wait, sorted."""
    reasons: tuple[str, ...] = ()
    """Why what each edge awaits is held to be what the next one keeps back."""
