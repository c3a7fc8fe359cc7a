"""Talks, calls, visits, summits between parties or with a mediator."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span

__all__ = ["Channel", "Meeting", "MeetingStatus"]


class MeetingStatus(StrEnum):
    """Whether it took place."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    POSSIBLE = "possible"


class Channel(StrEnum):
    """How they met."""

    IN_PERSON = "in-person"
    VIRTUAL = "virtual"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who met or will meet, how and when."""

    id: str
    document: str
    span: Span
    parties: tuple[str, ...]
    """Canonical and sorted, a mediator that takes part included."""
    status: MeetingStatus
    channels: tuple[Channel, ...] = ()
    when: Span | None = None
    """The exact words that tell the time."""
    given: str = ""
    """The rule that found it."""
    also: tuple[str, ...] = ()
    """Ids of other mentions of the same meeting, folded into this one."""
    checked: bool = False
    """Whether a person has checked it."""
