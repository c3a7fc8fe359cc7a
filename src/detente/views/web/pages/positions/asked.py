"""What a page of positions is asked for, as its address tells it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Self

from fastapi import Depends

from detente.views.web.address import day_of, query_of
from detente.workspace.positions.glancing import Until

__all__ = ["Asked", "InAddress", "LAST_LOOK", "asked"]

LAST_LOOK = "last-look"
"""What `since` says where it is the visitor's own last look."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A day, a clock, and what of the matrix is looked at."""

    at: date | None = None
    """None is all that is told."""
    known: date | None = None
    """What was recorded after this day is not seen."""
    since: date | None = None
    """What changed after this day is marked."""
    looked: bool = False
    """Whether what came in after the last look is marked instead."""
    party: str = ""
    issue: str = ""
    whole: bool = False
    """Whether all parties and issues are shown."""

    @property
    def known_by(self) -> datetime | None:
        """The end of the day by which it was known."""
        return datetime.combine(self.known, time.max, UTC) if self.known else None

    @property
    def until(self) -> Until:
        """What of a cell is seen."""
        return Until(self.at, self.known_by)

    @property
    def marks(self) -> bool:
        """Whether anything is compared."""
        return self.looked or self.since is not None

    def but(self, **changed: Any) -> Self:
        """The same with other values."""
        return replace(self, **changed)

    def query(self, **more: str) -> str:
        """The part of an address after its question mark, the question mark included."""
        told: dict[str, object] = {
            "at": self.at,
            "known": self.known,
            "since": LAST_LOOK if self.looked else self.since,
            "party": self.party,
            "issue": self.issue,
            "whole": self.whole,
        }
        return query_of(told | more)


def asked(
    at: str = "",
    known: str = "",
    since: str = "",
    party: str = "",
    issue: str = "",
    whole: str = "",
) -> Asked:
    """What the address asks for."""
    looked = since == LAST_LOOK
    day = None if looked else day_of(since)
    return Asked(day_of(at), day_of(known), day, looked, party, issue, bool(whole))


InAddress = Annotated[Asked, Depends(asked)]
