"""How far coders agree, over all reports and in each, and what readers are corrected in."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from detente.views.brief.agreeing import lines, span_words, value_words
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.pages.review.trust import trusted
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.vocabulary.agreement import field_label
from detente.workspace.reviewing.agreement import Agreement, FieldAgreement
from detente.workspace.reviewing.corrections import LATEST

__all__ = ["agreement", "agreement_in", "corrections", "router"]

router = APIRouter(prefix="/review")
SHOWN = 50
"""Reports that are listed with their agreement."""


@router.get("/agreement")
def agreement(
    request: Request, room: InRoom, coder: Annotated[list[str] | None, Query()] = None
) -> Response:
    """Agreement over all reports that several people coded, or of some coders."""
    blind = room.blind
    everyone = room.reads.agreement(leave_out=blind)
    chosen = [name for name in coder or () if name in everyone.coders]
    found = room.reads.agreement(chosen, leave_out=blind) if chosen else everyone
    reports = [d for d in room.reads.doubled(room.writes.record, blind) if len(d.coders) > 1]
    listed = reports[:SHOWN]
    single = room.reads.agreement_by_report([d.document for d in listed])
    return _page(
        request,
        found,
        coders=everyone.coders,
        chosen=chosen,
        reports=listed,
        by_report={n: _told(fields) for n, fields in single.items()},
        more=max(len(reports) - SHOWN, 0),
    )


@router.get("/agreement/{document}")
def agreement_in(request: Request, room: InRoom, document: int) -> Response:
    """Agreement in one report."""
    held = room.known_document(document)
    blind = room.blind
    found = room.reads.agreement(document=held.number, leave_out=blind)
    title = held.document.title or f"report {held.number}"
    return _page(request, found, coders=found.coders, report=(held.number, title))


@router.get("/corrections")
def corrections(request: Request, room: InRoom) -> Response:
    """How often people corrected what readers suggested."""
    told = [trusted(each) for each in room.reads.corrections()]
    return show(request, "review/corrections.html", tabs=TABS, readers=told, latest=LATEST)


NOTHING: dict[str, Any] = {
    "chosen": (), "reports": (), "by_report": {}, "more": 0, "report": None,
}  # fmt: skip
"""What is told in one place alone: over all reports, or in one."""


def _page(request: Request, found: Agreement, **told: Any) -> Response:
    acts = _acts(found.spans.by_value) if found.whole else ()
    told |= {"found": found, "lines": lines(found), "spans": span_words(found), "acts": acts}
    return show(request, "review/agreement.html", tabs=TABS, **(NOTHING | told))


def _acts(by_value: Mapping[str, float | None]) -> list[tuple[str, str]]:
    """Agreement on the words of each act."""
    return [(act, "–" if value is None else f"{value:.2f}") for act, value in by_value.items()]


def _told(fields: Iterable[FieldAgreement]) -> list[tuple[str, str]]:
    """Each field and its coefficient."""
    return [(field_label(each.field), value_words(each.alpha)) for each in fields]
