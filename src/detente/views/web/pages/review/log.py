"""The log: who did what when and why, the newest first; anything can be taken back."""

from typing import NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from detente.model import EventKind
from detente.model.account import Role, Visitor
from detente.views.brief.words import date_words
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.log import Logged
from detente.workspace.logbook import KINDS, LogAsked

__all__ = ["LogLine", "log_line", "router"]

router = APIRouter(prefix="/review")
FOR_GOOD = (EventKind.CREATED, EventKind.DOCUMENT, EventKind.PURGED)
"""What is not taken back from here: reports go by a purge alone."""


class LogLine(NamedTuple):
    """One deed as it is shown."""

    number: int
    time: str
    day: str
    who: str
    did: str
    items: tuple[str, ...]
    document: int | None
    why: str
    undone: bool
    batch: int | None
    hash: str
    before: str
    may: bool
    """Whether the visitor may take it back."""


@router.get("/log")
def log(
    request: Request,
    room: InRoom,
    who: str = "",
    kind: str = "",
    document: str = "",
    before: int = 0,
    chain: bool = False,
) -> Response:
    """A page of the log, narrowed by person, kind and report."""
    number = int(document) if document.isascii() and document.isdigit() else None
    asked = LogAsked(who.strip(), kind, number, before if before > 0 else None)
    found = room.reads.log_page(asked, room.writes.blind_documents())
    filters = {"who": who, "kind": kind, "document": document}
    kept = {k: v for k, v in filters.items() if v} | ({"chain": "1"} if chain else {})
    lines = [log_line(each, room.visitor) for each in found.lines]
    other = {k: v for k, v in kept.items() if k != "chain"} | ({} if chain else {"chain": "1"})
    return show(
        request,
        "review/log.html",
        tabs=TABS,
        lines=lines,
        people=sorted({line.who for line in lines}),
        kinds=list(KINDS),
        filters=filters,
        chain=chain,
        older=urlencode(kept | {"before": str(found.before)}) if found.before else "",
        later=before > 0,
        newest=urlencode(kept),
        here="/review/log?" + urlencode(kept | ({"before": str(before)} if before > 0 else {})),
        chained=urlencode(other),
    )


def log_line(each: Logged, visitor: Visitor) -> LogLine:
    """One deed as a line; one's own can be taken back by a coder, anybody's by a reviewer."""
    made = each.event
    needed = Role.CODER if made.who == visitor.name else Role.REVIEWER
    may = not each.undone and made.kind not in FOR_GOOD and visitor.role.covers(needed)
    return LogLine(
        made.number, f"{made.time:%H:%M}", date_words(made.time.date()), made.who, each.did,
        each.items, made.subject, each.why, each.undone, each.batch, made.hash, made.before, may,
    )  # fmt: skip
