"""The builder: passages, what they rest on, and what is wrong, beside one another."""

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from detente.errors import Conflict
from detente.model.account import Role
from detente.model.draft import Draft
from detente.model.outline import Confidence, Outline
from detente.views.web.pages.briefs.asked import Choice, InAddress, choice
from detente.views.web.pages.briefs.deeds import completed, done
from detente.views.web.pages.briefs.drafts import drafts_of
from detente.views.web.pages.briefs.editing import InForm, Written, written
from detente.views.web.pages.briefs.lines import findings_of, passages_of, picked_of
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.render import environment, show
from detente.views.web.room import InRoom, Room
from detente.vocabulary.estimative import likelihoods
from detente.workspace.briefs.drafting import outline_of
from detente.workspace.briefs.picking import Section

__all__ = ["brief", "items", "keep", "router"]

router = APIRouter()
LIVE = "X-Detente-Part"
"""A header by which our own script asks for a part: `saved` or `editor`."""


@router.get("/briefs/{key}")
def brief(request: Request, room: InRoom, key: str, asked: InAddress) -> Response:
    """The builder of one brief."""
    draft = drafts_of(room).get(key)
    now = Written(draft.title, outline_of(draft))
    at = request.query_params.get("at", "")
    told = _told(room, draft, now, int(at) if at.isdigit() else None)
    return show(request, "briefs/brief.html", **told, **_choosing(room, choice(room, asked)))


@router.get("/briefs/{key}/items")
def items(request: Request, room: InRoom, key: str, asked: InAddress) -> Response:
    """What can be picked, as a part of the page."""
    draft = drafts_of(room).get(key)
    return show(
        request, "briefs/items.part.html", draft=draft, **_choosing(room, choice(room, asked))
    )


@router.post("/briefs/{key}")
def keep(request: Request, room: InRoom, key: str, form: InForm) -> Response:
    """Keep what is written, and do what a button says; a conflict shows both texts."""
    room.needs(Role.CODER)
    drafts = drafts_of(room)
    before = drafts.get(key)
    mine = written(form, outline_of(before).picks)
    try:
        mine, at = done(room, mine, form.do, form.at)
        mine = completed(room, mine)
        kept = drafts.keep(key, form.version, mine.title, mine.outline)
    except Conflict as error:
        return _conflict(request, error, drafts.get(key), mine)
    return _answer(request, room, kept, Written(kept.title, mine.outline), at)


def _answer(request: Request, room: Room, kept: Draft, now: Written, at: int | None) -> Response:
    part = request.headers.get(LIVE, "")
    if not part:
        return RedirectResponse(
            f"/briefs/{kept.id}" + ("" if at is None else f"?at={at}#p{at}"), 303
        )
    told = _told(room, kept, now, at)
    if part == "editor":
        return show(request, "briefs/editor.part.html", **told)
    render = environment().get_template
    cites = [render("briefs/cites.part.html").render(line=line) for line in told["lines"]]
    return JSONResponse(
        {
            "version": kept.version,
            "side": render("briefs/side.part.html").render(**told),
            "cites": cites,
        }
    )


def _conflict(request: Request, error: Conflict, theirs: Draft, mine: Written) -> Response:
    """Both texts side by side; nothing of either is lost."""
    other = outline_of(theirs)
    picks = {pick.item: pick for pick in (*other.picks, *mine.outline.picks)}
    both = replace(mine.outline, picks=tuple(picks.values()))
    part = LIVE in request.headers
    return show(
        request,
        "briefs/conflict.part.html" if part else "briefs/conflict.html",
        409,
        error=error,
        theirs=theirs,
        other=other,
        mine=replace(mine, outline=both),
        changed=_changed(mine.outline, other),
    )


def _changed(mine: Outline, theirs: Outline) -> frozenset[str]:
    """The texts that only one of the two has."""
    return frozenset({p.text for p in mine.passages} ^ {p.text for p in theirs.passages})


def _told(room: Room, draft: Draft, now: Written, at: int | None) -> dict[str, Any]:
    """What the builder shows of a brief."""
    picked = picked_of(room, now.outline)
    found = drafts_of(room).lint(now.title, now.outline)
    findings = findings_of(found, now.title, now.outline)
    return {
        "draft": draft,
        "outline": now.outline,
        "lines": passages_of(now.outline, picked),
        "picked": picked,
        "findings": findings,
        "faults": sum(one.grave for one in findings),
        "at": at,
        "labels": room.labels,
        "levels": list(Confidence),
        "ranges": likelihoods(),
        "writes": room.visitor.role.covers(Role.CODER),
    }


def _choosing(room: Room, chosen: Choice) -> dict[str, Any]:
    return {"choice": chosen, "sections": list(Section), "issues": narrowing(room).issues}
