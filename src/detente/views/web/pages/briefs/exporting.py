"""A written brief before it goes out: as it will be, what is left out, and the files."""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from fastapi import APIRouter, Request, Response

from detente.errors import UnknownName
from detente.model.drafted import Drafted
from detente.views.brief import docx, draft_html, draft_markdown, pdf
from detente.views.web.address import query_of
from detente.views.web.pages.briefs.asked import InWish
from detente.views.web.pages.briefs.drafts import drafts_of
from detente.views.web.pages.briefs.lines import findings_of
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.workspace.briefs.drafting import outline_of
from detente.workspace.briefs.editions import Edition, Wish, edition

__all__ = ["Form", "attached", "file", "opened", "page", "preview", "router"]

router = APIRouter()


class Form(NamedTuple):
    """A file that a brief goes out as."""

    title: str
    media: str
    made: Callable[[Drafted], str | bytes]


FORMS = {
    "html": Form("HTML, one file", "text/html; charset=utf-8", draft_html.render),
    "md": Form("Markdown", "text/markdown; charset=utf-8", draft_markdown.render),
    "docx": Form(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        docx.render,
    ),
    "pdf": Form("PDF", "application/pdf", pdf.render),
}
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
TITLE = 60
"""Characters of a title in the name of a file."""


@router.get("/briefs/{key}/preview")
def preview(request: Request, room: InRoom, key: str, wished: InWish) -> Response:
    """The brief as it will be, with what is left out and what is wrong."""
    drafts = drafts_of(room)
    draft = drafts.get(key)
    outline = outline_of(draft)
    made = edition(room.reads.record, draft.title, outline, wished)
    findings = findings_of(drafts.lint(draft.title, outline), draft.title, outline)
    return show(
        request,
        "briefs/preview.html",
        draft=draft,
        wished=wished,
        left_out=made.left,
        body=draft_html.body(made.drafted),
        faults=[one for one in findings if one.grave],
        forms=FORMS,
        labels=room.labels,
        query=_query(wished),
        printer=pdf.browser(),
    )


@router.get("/briefs/{key}/page")
def opened(room: InRoom, key: str, wished: InWish) -> Response:
    """The file as a page of its own, to be looked at and printed."""
    _, made = _edition(room, key, wished)
    return page(draft_html.render(made.drafted))


@router.get("/briefs/{key}/brief.{ending}")
def file(room: InRoom, key: str, ending: str, wished: InWish) -> Response:
    """The brief as a file."""
    form = FORMS.get(ending)
    if form is None:
        raise UnknownName(f"there is no form {ending!r}", f"choose one of {', '.join(FORMS)}")
    title, made = _edition(room, key, wished)
    return attached(form.made(made.drafted), f"{title}.{ending}", form.media)


def page(text: str) -> Response:
    """A file of ours as a page, under the policy that it brings itself."""
    told = POLICY.search(text)
    policy = unescape(told[1]) if told else "default-src 'none'"
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}
    return Response(text, media_type="text/html; charset=utf-8", headers=headers)


def attached(content: str | bytes, name: str, media: str) -> Response:
    """A file to be kept, under a name that is safe on every system."""
    stem, _, ending = name.rpartition(".")
    kept = re.sub(r"[^A-Za-z0-9]+", "-", stem).strip("-")[:TITLE] or "brief"
    headers = {"Content-Disposition": f'attachment; filename="{kept}.{ending}"'}
    return Response(content, media_type=media, headers=headers)


def _edition(room: Room, key: str, wished: Wish) -> tuple[str, Edition]:
    draft = drafts_of(room).get(key)
    return draft.title, edition(room.reads.record, draft.title, outline_of(draft), wished)


def _query(wished: Wish) -> str:
    return query_of({"unchecked": not wished.checked_only, "up_to": wished.up_to})
