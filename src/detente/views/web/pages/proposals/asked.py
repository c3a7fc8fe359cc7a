"""What a page of proposals is asked for, as its address tells it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import Depends

from detente.views.web.address import day_of, query_of
from detente.views.web.room import Room
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.latest import lately_from

__all__ = ["Filters", "InFilters", "bounded", "filters", "page_of"]


MANY = 5_000
"""Items on an issue, or on all, beyond which a page looks through the last alone."""
AT_ONCE = 2_000
"""How many those are, where no first day is asked for."""


@dataclass(frozen=True, slots=True)
class Filters:
    """An issue, a party and days; each at its default narrows nothing."""

    issue: str = ""
    party: str = ""
    since: date | None = None
    at: date | None = None
    suggested: bool = False
    page: int = 1
    """Of a long list, from 1."""
    lately: date | None = None
    """From which day on much is looked through where no first day is asked for."""

    @property
    def question(self) -> Question:
        """The question to the dossier."""
        since = self.since or self.lately
        return Question(self.issue, self.party, since, self.at, suggested=self.suggested)

    @property
    def wide(self) -> Question:
        """The same where what went before its first day is looked through too."""
        return replace(self.question, before=True)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.issue or self.party or self.since or self.at)

    def query(self, **more: str) -> str:
        """The part of an address after its question mark, the question mark included."""
        told: dict[str, object] = {
            "issue": self.issue,
            "party": self.party,
            "since": self.since,
            "at": self.at,
            "suggested": self.suggested,
        }
        return query_of(told | more)


def filters(
    issue: str = "",
    party: str = "",
    since: str = "",
    at: str = "",
    suggested: str = "",
    page: int = 1,
) -> Filters:
    """What the address asks for; InputError where a day is none."""
    asked = issue.strip(), party.strip(), day_of(since), day_of(at)
    return Filters(*asked, bool(suggested), max(page, 1))


InFilters = Annotated[Filters, Depends(filters)]


def bounded(room: Room, asked: Filters) -> Filters:
    """The same, looking through the last that is told where that is much."""
    return replace(asked, lately=lately_from(room.reads.record, asked.question, MANY, AT_ONCE))


def page_of(many: int, page: int, size: int) -> tuple[slice, int, int]:
    """Which of many are on a page, which page that is, and how many there are."""
    last = max((many + size - 1) // size, 1)
    page = min(page, last)
    return slice((page - 1) * size, page * size), page, last
