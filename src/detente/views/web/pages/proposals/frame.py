"""What all pages of proposals share: filters, tabs, what was looked through."""

from typing import Any, NamedTuple

from fastapi import Request
from fastapi.responses import HTMLResponse

from detente.views.brief.words import count, date_words
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.pages.proposals.asked import Filters
from detente.views.web.render import show
from detente.views.web.room import Room

__all__ = ["TABS", "Tab", "framed", "lately"]


class Tab(NamedTuple):
    """One of the pages about proposals."""

    path: str
    title: str


TABS = (
    Tab("/proposals", "Proposals"),
    Tab("/proposals/awaiting", "Answers owed"),
    Tab("/proposals/conditions", "Conditions"),
    Tab("/proposals/commitments", "Commitments"),
    Tab("/proposals/stakes", "Red lines"),
    Tab("/proposals/roles", "Roles"),
    Tab("/terms", "Terms"),
)


def framed(
    request: Request, room: Room, asked: Filters, template: str, **told: Any
) -> HTMLResponse:
    """A page with its filters, its tabs, and how far back it looks."""
    told |= {"asked": asked, "tabs": TABS}
    told |= {"narrowing": narrowing(room), "lately": lately(room, asked)}
    return show(request, template, **told)


def lately(room: Room, asked: Filters) -> str:
    """Sentences where less is looked through than there is; else empty."""

    def made() -> str:
        found = []
        if asked.lately is not None:
            found.append(
                f"Much is told: what was said from {date_words(asked.lately)} on is shown; "
                "an earlier first day looks further back."
            )
        if left := room.reads.left_out(asked.question):
            found.append(f"{count(left, 'suggestion')} not counted.")
        return " ".join(found)

    return room.kept(("lately", asked.wide), made)
