"""The ways in which positions are looked at."""

from typing import Any, NamedTuple

from fastapi import Request
from fastapi.responses import HTMLResponse

from detente.views.web.pages.positions.asked import Asked
from detente.views.web.render import is_part, show

__all__ = ["TABS", "Tab", "part_of"]


class Tab(NamedTuple):
    """One way, below /positions."""

    path: str
    title: str


TABS = (
    Tab("", "Matrix"),
    Tab("/changes", "What moved"),
    Tab("/ranges", "How far apart"),
    Tab("/course", "Course of a party"),
    Tab("/networks", "Networks"),
    Tab("/contradictions", "Contradictions"),
)


def part_of(request: Request, tab: str, part: str, asked: Asked, **told: Any) -> HTMLResponse:
    """What a page of a tab loads afterwards; a page of its own where no script asks."""
    if is_part(request):
        return show(request, part, asked=asked, **told)
    heading = next(one.title for one in TABS if one.path == tab)
    frame: dict[str, Any] = {"tabs": TABS, "tab": tab, "heading": heading, "part": part}
    return show(request, "positions/alone.html", asked=asked, **frame, **told)
