"""The screen itself, and the parts of it that are asked for anew."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from detente.views.web.address import day_of
from detente.views.web.pages.inbox.choices import CHECK_WORDS, INTERVALS, ORDERS, offered
from detente.views.web.pages.inbox.filters import Filters
from detente.views.web.pages.inbox.lines import line
from detente.views.web.pages.inbox.strip import strip_of
from detente.views.web.pages.inbox.telling import feeds_told, jobs_told, may_bring
from detente.views.web.render import is_part, show
from detente.views.web.room import InRoom, Room
from detente.workspace.intake import inbox
from detente.workspace.intake.inbox import Coverage

__all__ = ["first", "more", "page", "queue", "router", "twin"]

router = APIRouter(prefix="/inbox")


def _filters(
    source: str = "", since: str = "", until: str = "", check: str = "", order: str = ""
) -> Filters:
    return Filters(source.strip(), since, until, check, order or Filters().order)


Narrowed = Annotated[Filters, Depends(_filters)]


@router.get("")
def page(
    request: Request,
    room: InRoom,
    filters: Narrowed,
    after: str = "",
    covered_from: Annotated[str, Query(alias="from")] = "",
    covered_to: Annotated[str, Query(alias="to")] = "",
) -> HTMLResponse:
    """The whole screen: what is brought in, the queue, the coverage, the reports."""
    record = room.reads.record
    covered = _covered(room, covered_from, covered_to)
    feeds = feeds_told(room)
    told = {
        **_listed(room, filters, after),
        **offered(room.visitor.clearance),
        **jobs_told(room),
        "strip": strip_of(covered) if covered.covered or covered_from or covered_to else None,
        "filters": filters,
        "checks": list(CHECK_WORDS.items()),
        "orders": ORDERS,
        "intervals": INTERVALS,
        "feeds": feeds,
        "feeds_failing": any(feed.error for feed in feeds),
        "outlets": inbox.outlets(record),
    }
    return show(request, "inbox/page.html", **told)


@router.get("/more")
def more(request: Request, room: InRoom, filters: Narrowed, after: str = "") -> HTMLResponse:
    """The next page of the list."""
    return show(request, "inbox/lines.part.html", **_listed(room, filters, after))


@router.get("/list")
def first(request: Request, room: InRoom, filters: Narrowed) -> HTMLResponse:
    """The first page of the list as it now is."""
    told = _listed(room, filters, "")
    return show(request, "inbox/list.part.html", filters=filters, **told)


@router.get("/coverage")
def twin(
    request: Request,
    room: InRoom,
    covered_from: Annotated[str, Query(alias="from")] = "",
    covered_to: Annotated[str, Query(alias="to")] = "",
) -> HTMLResponse:
    """The coverage as a table: a part, or for who came by a link, a page."""
    strip = strip_of(_covered(room, covered_from, covered_to))
    if is_part(request):
        return show(request, "inbox/twin.part.html", strip=strip)
    part = "inbox/twin.part.html"
    return show(request, "inbox/one.html", part=part, heading="Coverage", outlets=(), strip=strip)


@router.get("/jobs")
def queue(request: Request, room: InRoom) -> HTMLResponse:
    """The queue as it now stands."""
    return show(request, "inbox/jobs.part.html", **jobs_told(room))


def _covered(room: Room, since: str, until: str) -> Coverage:
    today = datetime.now(UTC).date()
    return inbox.coverage(room.reads.record, today, day_of(since), day_of(until))


def _listed(room: Room, filters: Filters, after: str) -> dict[str, Any]:
    listed = inbox.arrivals(room.reads.record, filters.shelf(after))
    return {
        "lines": [line(each) for each in listed.arrivals],
        "more": filters.further(listed.after) if listed.after else "",
        "may_bring": may_bring(room),
    }
