"""What the list of items to pick from is narrowed to, as the address tells it."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Request

from detente.errors import DetenteError, InputError
from detente.model.handling import Handling
from detente.views.brief.row import Row
from detente.views.web.address import day_of, query_of
from detente.views.web.pages.briefs.lines import candidates_of
from detente.views.web.room import Room
from detente.workspace.briefs.editions import Wish
from detente.workspace.briefs.picking import Picking, Section, candidates

__all__ = ["Choice", "InAddress", "InWish", "choice", "wish"]

CHECKED = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Choice:
    """One page of what can be picked, or why there is none."""

    asked: Picking
    lines: tuple[tuple[str, Row], ...] = ()
    more: bool = False
    fault: DetenteError | None = None

    def query(self, page: int) -> str:
        """The address of another page of the same."""
        told = {
            "section": self.asked.section.value,
            "party": self.asked.party,
            "issue": self.asked.issue,
            "since": self.asked.since,
            "until": self.asked.until,
            "checked": next(k for k, v in CHECKED.items() if v is self.asked.checked),
            "page": page,
        }
        return query_of(told)


def _picking(request: Request) -> Picking:
    """What the address asks for; InputError where a value is none of its kind."""
    asked = request.query_params
    try:
        return Picking(
            section=Section(asked.get("section") or Section.ALL.value),
            party=asked.get("party", "").strip(),
            issue=asked.get("issue", "").strip(),
            since=day_of(asked.get("since", "")),
            until=day_of(asked.get("until", "")),
            checked=CHECKED[asked.get("checked", "")],
            page=max(int(asked.get("page") or 1), 1),
        )
    except (ValueError, KeyError, OverflowError):
        raise InputError(
            "the address asks for what there is not", "choose a section, days and a page again"
        ) from None


InAddress = Annotated[Picking, Depends(_picking)]


def choice(room: Room, asked: Picking) -> Choice:
    """What can be picked; a name that nothing bears is told beside the form."""
    try:
        found = candidates(room.reads.record, replace(asked, page=min(asked.page, 500)))
    except DetenteError as error:
        return Choice(asked, fault=error)
    return Choice(asked, candidates_of(room, found.entries), found.more)


def wish(request: Request) -> Wish:
    """For whom an edition is; checked lines only unless the address says otherwise."""
    asked = request.query_params
    try:
        limit = Handling(asked["up_to"]) if asked.get("up_to") else None
    except ValueError:
        raise InputError(
            f"{asked['up_to']!r} is no label", f"choose one of {', '.join(Handling)}"
        ) from None
    return Wish(checked_only=asked.get("unchecked") != "1", up_to=limit)


InWish = Annotated[Wish, Depends(wish)]
