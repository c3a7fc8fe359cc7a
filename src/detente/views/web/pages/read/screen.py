"""Which report to check next, and a report with all that was read in it."""

from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.views.brief.words import OUTLET_NOT_TOLD, date_words
from detente.views.web.pages.read.answer import NOTHING, place, sheet_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.checking.opening import next_report, queue

__all__ = ["following", "item", "report", "reports", "router"]

router = APIRouter()
PAGE = 50
"""Reports on one page of the list."""


@router.get("/read")
def reports(request: Request, room: InRoom, page: int = 1) -> Response:
    """Reports that hold what nobody has judged, the newest first."""
    offset = (max(page, 1) - 1) * PAGE
    found = queue(room.reads.record, PAGE + 1, offset)
    rows = [
        {
            "number": one.held.number,
            "title": one.held.document.title or one.held.document.capture.origin,
            "outlet": one.held.document.outlet or OUTLET_NOT_TOLD,
            "date": date_words(one.held.document.published),
            "tally": one.tally,
            "seen": [seen.who for seen in one.seen],
        }
        for one in found[:PAGE]
    ]
    more = len(found) > PAGE
    return show(request, "read/reports.html", rows=rows, page=max(page, 1), more=more)


@router.get("/read/next")
def following(room: InRoom) -> Response:
    """On to the newest report that holds what nobody has judged; else to the list."""
    number = next_report(room.reads.record)
    return RedirectResponse(f"/read/{number}" if number else "/read", 303)


@router.get("/read/{document}")
def report(request: Request, room: InRoom, document: str, at: str = "") -> Response:
    """A report, its statements marked, beside the card of each."""
    number = room.known_document(document).number
    if document != str(number):
        tail = f"?at={quote(at)}" if at else ""
        return RedirectResponse(f"/read/{number}{tail}", 303)
    made = sheet_of(room, number, at)
    return show(request, "read/report.html", sheet=made, said="", **NOTHING)


@router.get("/items/{item}")
def item(room: InRoom, item: str) -> Response:
    """To where an item stands in its report: its permanent address."""
    found = room.known_item(item)
    return RedirectResponse(place(found.document, found.id), 303)
