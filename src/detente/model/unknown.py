"""What the text itself says is not known."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span

__all__ = ["Unknown", "UnknownKind"]


class UnknownKind(StrEnum):
    """What sort of thing is not known."""

    CONTENT = "content"
    INTENTION = "intention"
    ANSWER = "answer"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A gap that the report names: unknown is a value, never an absence."""

    id: str
    document: str
    span: Span
    kind: UnknownKind
    subject: str
    """The party it is about, several joined; empty if none."""
    issue: str
    given: str = ""
    """The rule that found it."""
    also: tuple[str, ...] = ()
    """Ids of other mentions of the same gap, folded into this one."""
    checked: bool = False
    """Whether a person has checked it."""
