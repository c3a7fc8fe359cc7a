"""A source: how it is graded and by whom, what rests on it, what falls with a report."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from detente.errors import JudgementError, UnknownEntry
from detente.model import Event, Handling, Reliability, full_chain
from detente.model.account import Role
from detente.model.flag import Flag
from detente.model.statement import Statement
from detente.views.brief.fallen import fallout_rows
from detente.views.brief.items import entry_row
from detente.views.brief.row import Row
from detente.views.brief.words import count, date_words, kind_words
from detente.views.web.address import day_of
from detente.views.web.pages.undoing import reason
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.vocabulary.display import told
from detente.workspace.lookup.renamed import names_mended
from detente.workspace.lookup.sources import lately
from detente.workspace.positions.asking import Held, SourceLine, Wanted

__all__ = [
    "Listed",
    "alias",
    "fallout",
    "flag",
    "grade",
    "listed_source",
    "router",
    "source",
    "sources",
]

router = APIRouter()
SHOWN = 30
"""Statements and reports that one page of a source shows."""
ROWS = 200
"""Lines of what falls that are shown."""
FALLEN = 20
Words = Annotated[str, Form()]
Sources = tuple[tuple[SourceLine, ...], date | None]


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as it is listed."""

    name: str
    kind: str
    grade: str
    """The last given; empty where nobody has graded it."""
    meaning: str
    remarks: tuple[str, ...]


@router.get("/sources", response_class=HTMLResponse)
def sources(request: Request, room: InRoom) -> HTMLResponse:
    """Outlets and what they cite, with how much rests on each."""
    lines, since = _sources(room)
    found = [listed_source(line) for line in lines]
    return show(request, "source/sources.html", sources=found, since=since)


@router.get("/sources/{name:path}", response_class=HTMLResponse)
def source(request: Request, room: InRoom, name: str, done: int = 0) -> HTMLResponse:
    """One source: grades, what rests on it, its reports, its names."""
    line, since = _line(room, name)
    rows, reports = _rests(room, line, since)
    fallen = [h for h in room.reads.fallen() if _carries(h, line.name)][:FALLEN]
    return show(
        request,
        "source/source.html",
        source=listed_source(line),
        line=line,
        since=since,
        grades=[(g, told(g.grade)) for g in reversed(line.grades)],
        scale=[(g.value, told(g)) for g in Reliability],
        rows=rows,
        reports=reports,
        fallen=fallen,
        mended=names_mended(room.reads.record, line.name, sources=True),
        done=done,
    )


@router.post("/sources/grade")
def grade(
    room: InRoom, name: Words = "", grade: Words = "", since: Words = "", why: Words = ""
) -> RedirectResponse:
    """Grade how reliable a source is since a day."""
    room.needs(Role.REVIEWER)
    if grade not in set(Reliability):
        raise JudgementError(f"“{grade}” is no grade", "choose one from A to F")
    own = _line(room, name)[0].name
    made = room.writes.grade_source(own, Reliability(grade), reason(why), day_of(since))
    return _back(own, made)


@router.post("/sources/alias")
def alias(room: InRoom, name: Words = "", alias: Words = "", why: Words = "") -> RedirectResponse:
    """Keep a source under another name."""
    room.needs(Role.CODER)
    own = _line(room, name)[0].name
    return _back(alias, room.writes.alias_source(own, alias, reason(why)))


@router.get("/flags/{document}", response_class=HTMLResponse)
def fallout(request: Request, room: InRoom, document: str, flag: str = "") -> HTMLResponse:
    """What would fall with a report, before anything is done; nothing is written."""
    held = room.known_document(document)
    own = held.document.flag if held.fallen == held.number else None
    meant = _flag(flag)
    asked = meant is not None or (own is not None and flag == "lift")
    found = room.reads.fallout(held.document.id, meant) if asked else None
    rows = fallout_rows(found) if found else []
    return show(
        request,
        "source/flag.html",
        report=held,
        own=own,
        meant=meant,
        asked=asked,
        flags=list(Flag),
        rows=rows[:ROWS],
        many=len(rows),
        counts=_counted(rows),
    )


@router.post("/flags/{document}")
def flag(room: InRoom, document: str, flag: Words = "", why: Words = "") -> RedirectResponse:
    """Have a report and what rests on it count for nothing, or lift that."""
    room.needs(Role.REVIEWER)
    held = room.known_document(document)
    room.writes.flag(held.document.id, _flag(flag), reason(why))
    return RedirectResponse(f"/flags/{held.number}", 303)


def listed_source(line: SourceLine) -> Listed:
    """A source with how much rests on it, and its last grade."""
    last = line.grades[-1] if line.grades else None
    days = [date_words(day) for day in (line.first, line.last) if day]
    remarks = (
        count(line.documents, "report"),
        count(line.copies, "copy", "copies") + " of others" if line.copies else "",
        count(line.statements, "statement"),
        " to ".join(dict.fromkeys(days)),
        "own note, no press" if line.own_note else "",
        "kept under an alias" if line.alias else "",
        line.handling.value if line.handling is not Handling.CLEAR else "",
    )
    kind = kind_words(line.name, line.kind, line.party)
    grade, meaning = (last.grade.value, told(last.grade)) if last else ("", "not graded")
    return Listed(line.name, kind, grade, meaning, tuple(filter(None, remarks)))


def _sources(room: Room) -> Sources:
    return room.kept("sources", lambda: lately(room.reads.record))


def _line(room: Room, name: str) -> tuple[SourceLine, date | None]:
    """A source that the visitor may see, and from which day on it was counted."""
    lines, since = _sources(room)
    plain = " ".join(name.casefold().split())
    for line in lines:
        if line.name.casefold() == plain:
            return line, since
    raise UnknownEntry(f"no report names a source “{name}”", "see the list of sources")


def _rests(
    room: Room, line: SourceLine, since: date | None
) -> tuple[list[Row], list[tuple[Held, int]]]:
    """Statements that came through a source, and how many of them each report tells."""
    wanted = Wanted("s", source=line.name, since=since, limit=SHOWN)
    entries = room.reads.statements(wanted)
    held = room.reads.held(e.item.document for e in entries)
    own = [
        e
        for e in entries
        if isinstance(e.item, Statement) and _carries(held[e.item.document], line.name, e.item)
    ]
    tally: dict[str, int] = {}
    for entry in own:
        tally[entry.item.document] = tally.get(entry.item.document, 0) + 1
    return [entry_row(e, held) for e in own], [(held[key], many) for key, many in tally.items()]


def _carries(held: Held, name: str, said: Statement | None = None) -> bool:
    chain = full_chain(held.document, said.chain if said else ())
    return any(link.name.casefold() == name.casefold() for link in chain)


def _flag(name: str) -> Flag | None:
    if name in ("", "lift"):
        return None
    if name not in set(Flag):
        raise JudgementError(f"“{name}” is no flag", "choose one of the list")
    return Flag(name)


def _counted(rows: list[Row]) -> str:
    """How many lines of each kind there are, in words."""
    kinds = {tag: sum(row.tag == tag for row in rows) for tag in dict.fromkeys(r.tag for r in rows)}
    return ", ".join(count(many, kind) for kind, many in kinds.items())


def _back(name: str, made: Event) -> RedirectResponse:
    told_of = quote(" ".join(name.split()), safe="")
    return RedirectResponse(f"/sources/{told_of}?done={made.number}", 303)
