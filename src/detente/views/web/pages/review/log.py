"""The log: who did what when and why, the newest first; anything can be taken back."""

from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from detente.model import EventKind
from detente.model.account import Role, Visitor
from detente.views.brief.words import date_words
from detente.views.web.address import number_of, query_of
from detente.views.web.pages.review.named import names_of
from detente.views.web.pages.review.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.checking.log import Logged
from detente.workspace.reviewing.logbook import KINDS, LogAsked

__all__ = ["LogFilters", "LogLine", "log", "log_line", "router"]

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


@dataclass(frozen=True, slots=True)
class LogFilters:
    """What the log is narrowed by, as its address tells it."""

    who: str = ""
    kind: str = ""
    document: str = ""
    before: int = 0
    chain: bool = False
    """Whether the hashes are shown."""

    @property
    def asked(self) -> LogAsked:
        """The same as a question; a report that is no number narrows nothing."""
        number = number_of(self.document)
        return LogAsked(self.who.strip(), self.kind, number, max(self.before, 0) or None)

    def link(self, before: int | None = None, *, chain: bool | None = None) -> str:
        """The address of a page like it."""
        shown = self.chain if chain is None else chain
        told = {"who": self.who, "kind": self.kind, "document": self.document}
        return "/review/log" + query_of(told | {"before": before, "chain": shown})


@router.get("/log")
def log(request: Request, room: InRoom, filters: Annotated[LogFilters, Depends()]) -> Response:
    """A page of the log, narrowed by person, kind and report."""
    asked = filters.asked
    found = room.reads.log_page(replace(asked, here=not room.sees_all), room.blind)
    lines = [log_line(each, room.visitor) for each in found.lines]
    return show(
        request,
        "review/log.html",
        tabs=TABS,
        lines=lines,
        named=names_of(room, [line.items for line in lines]),
        people=sorted({line.who for line in lines}),
        kinds=list(KINDS),
        filters=filters,
        older=filters.link(found.before) if found.before else "",
        newest=filters.link() if asked.before else "",
        here=filters.link(asked.before),
        chained=filters.link(chain=not filters.chain),
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
