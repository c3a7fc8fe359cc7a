"""What a person made of what was read: never erased, kept per author."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Judgement", "NO_REASON", "Status", "Verdict"]

NO_REASON = "no reason given"
"""The reason of a rejection that was made without one; another may be told later."""


class Verdict(StrEnum):
    """What a person did with an item."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    ADD = "add"


class Status(StrEnum):
    """How an item stands on the record."""

    SUGGESTED = "suggested"
    """Read by a machine, seen by nobody."""
    ACCEPTED = "accepted"
    EDITED = "edited"
    ADDED = "added"
    """Stated by a person in the place of a reader."""
    ALTERNATIVE = "alternative"
    """A later reading of words that a person has judged."""
    REJECTED = "rejected"

    @property
    def checked(self) -> bool:
        """Whether a person stands behind it."""
        return self in (Status.ACCEPTED, Status.EDITED, Status.ADDED)

    @property
    def counts(self) -> bool:
        """Whether it can set a position."""
        return self not in (Status.ALTERNATIVE, Status.REJECTED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One person's verdict on one item."""

    event: int
    """The number of the event that keeps it."""
    item: str
    who: str
    verdict: Verdict
    time: datetime
    fields: tuple[tuple[str, str], ...] = ()
    """What each field was set to, by name."""
    why: str = ""
    final: bool = False
    """Whether it settles what several authors judged differently."""
