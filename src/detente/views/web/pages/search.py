"""Reports by their words, and statements by who, what, when and on whose word."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from detente.errors import DetenteError, InputError, JudgementError, UnknownName
from detente.model import Act, Handling
from detente.views.brief.items import entry_row
from detente.views.brief.row import Row
from detente.views.brief.words import DATE_NOT_TOLD, OUTLET_NOT_TOLD, date_words
from detente.views.web.address import day_of, query_of
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.vocabulary.acts import get_act
from detente.workspace.lookup.sought import BEGIN, END, Hit, Results, Sought, sought

__all__ = ["Form", "Found", "Part", "found", "parts", "router", "search", "words_of"]

router = APIRouter()
ITEMS = 6
"""Statements of a report that are shown; further ones are counted."""
CHECKED = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a report's words."""

    text: str
    marked: bool
    """Whether it is what was sought."""


@dataclass(frozen=True, slots=True)
class Found:
    """A report, or one statement, as it is listed."""

    number: int
    title: str
    remarks: tuple[str, ...]
    parts: tuple[Part, ...]
    rows: tuple[tuple[Row, str], ...]
    """Statements, each with the id of its item."""
    more: int
    """Statements that are not shown."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed, as it was typed."""

    q: str = ""
    party: str = ""
    issue: str = ""
    act: str = ""
    checked: str = ""
    source: str = ""
    since: str = ""
    until: str = ""
    by: str = ""
    after: str = ""

    def query(self, **more: str) -> str:
        """The part of an address after its question mark, the question mark included."""
        told = {n: getattr(self, n) for n in self.__slots__} | {"after": ""} | more
        return query_of(told)

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Form(by=self.by)


@router.get("/search", response_class=HTMLResponse)
def search(request: Request, room: InRoom, form: Annotated[Form, Depends(Form)]) -> HTMLResponse:
    """A page of what was found; what is wrong with a query is told beside it."""
    results, wrong = Results((), ""), None
    if not form.empty:
        try:
            results = sought(room.reads.record, _sought(form))
        except (InputError, JudgementError, UnknownName) as error:
            wrong = error
    return _shown(request, room, form, results, wrong)


def _shown(
    request: Request, room: InRoom, form: Form, results: Results, wrong: DetenteError | None
) -> HTMLResponse:
    return show(
        request,
        "search/search.html",
        200 if wrong is None else 422,
        form=form,
        hits=[found(hit) for hit in results.hits],
        after=results.after,
        wrong=wrong,
        acts=[(act.value, get_act(act).singular) for act in Act],
        narrowing=narrowing(room),
    )


def _sought(form: Form) -> Sought:
    """What a form asks for; JudgementError for what fits no field."""
    if form.checked not in CHECKED:
        raise JudgementError(f"“{form.checked}” is neither yes nor no", "choose one of the list")
    if form.act and form.act not in set(Act):
        raise JudgementError(f"“{form.act}” is no act", "choose one of the list")
    since, until = day_of(form.since), day_of(form.until)
    if since and until and since > until:
        raise JudgementError("the first day lies after the last", "change the two days")
    return Sought(
        words_of(form.q),
        " ".join(form.party.split()),
        form.issue.strip(),
        Act(form.act) if form.act else None,
        CHECKED[form.checked],
        " ".join(form.source.split()),
        since,
        until,
        form.by == "relevance",
        form.after,
    )


def words_of(typed: str) -> str:
    """What was typed, if it can be searched for.

    Raises JudgementError where a quotation mark is left open, for its half would be lost.
    """
    if typed.count('"') % 2:
        raise JudgementError("a quotation mark is left open", "close it, or leave it out")
    return typed


def found(hit: Hit) -> Found:
    """A report with the words found, and what is told in it."""
    document = hit.held.document
    held = {document.id: hit.held}
    label = document.handling
    remarks = (
        document.outlet or OUTLET_NOT_TOLD,
        date_words(document.published) if document.published else DATE_NOT_TOLD,
        f"report {hit.held.number}",
        label.value if label is not Handling.CLEAR else "",
        "repeats another report" if document.copy_of else "",
        f"flagged {document.flag}, does not count" if document.flag else "",
    )
    rows = tuple((entry_row(e, held), e.id) for e in hit.entries[:ITEMS])
    return Found(
        hit.held.number,
        document.title or "no title",
        tuple(filter(None, remarks)),
        tuple(parts(hit.snippet)),
        rows,
        max(len(hit.entries) - ITEMS, 0),
    )


def parts(snippet: str) -> Iterator[Part]:
    """A snippet as stretches, those that were sought marked."""
    for n, part in enumerate(" ".join(snippet.split()).split(BEGIN)):
        marked, _, rest = part.partition(END) if n else ("", "", part)
        if marked:
            yield Part(marked, marked=True)
        if rest:
            yield Part(rest, marked=False)
