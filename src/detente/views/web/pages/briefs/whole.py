"""The brief of the whole dossier, drawn by the machine: options, a look, the files."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from detente.errors import TooLarge, UnknownName
from detente.model import Brief
from detente.views.brief import html, markdown
from detente.views.brief.compose import compose
from detente.views.exports.json import brief_json, dumps
from detente.views.web.address import day_of, query_of
from detente.views.web.pages.briefs.asked import InWish
from detente.views.web.pages.briefs.exporting import attached, page
from detente.views.web.pages.narrowing import narrowing
from detente.views.web.render import show
from detente.views.web.room import InRoom, Room
from detente.workspace.briefs.editions import Wish
from detente.workspace.briefs.passing import DossierBrief
from detente.workspace.positions.asking import Wanted

__all__ = ["Options", "file", "opened", "options", "router", "whole"]

router = APIRouter()
MOST = 50_000
"""Statements of the days asked for out of which a brief is made while somebody waits."""
MEDIA = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What of the dossier is shown."""

    parties: str
    issues: tuple[str, ...]
    at: date | None
    since: date | None
    short: bool

    def query(self, wished: Wish) -> str:
        """The part of an address after its question mark."""
        told: list[tuple[str, object]] = [("parties", self.parties)]
        told += [("issues", code) for code in self.issues]
        told += [("at", self.at), ("since", self.since), ("short", self.short)]
        told += [("unchecked", not wished.checked_only), ("up_to", wished.up_to), ("asked", True)]
        return query_of(told)


def options(request: Request) -> Options:
    """What the address asks for; InputError where a day is none."""
    asked = request.query_params
    at, since = (day_of(asked.get(name, "")) for name in ("at", "since"))
    codes = tuple(filter(None, asked.getlist("issues")))
    return Options(asked.get("parties", "").strip(), codes, at, since, asked.get("short") == "1")


InOptions = Annotated[Options, Depends(options)]


@router.get("/briefs/whole")
def whole(request: Request, room: InRoom, asked: InOptions, wished: InWish) -> Response:
    """The options, and what such a brief begins with once it is asked for."""
    drawn = "asked" in request.query_params
    sheet = compose(_made(room, asked, wished)) if drawn else None
    return show(
        request,
        "briefs/whole.html",
        sheet=sheet,
        asked=asked,
        wished=wished,
        issues=narrowing(room).issues,
        labels=room.labels,
        query=asked.query(wished),
        forms=MEDIA,
    )


@router.get("/briefs/whole/page")
def opened(room: InRoom, asked: InOptions, wished: InWish) -> Response:
    """The whole brief as a page of its own."""
    return page(html.render(_made(room, asked, wished), short=asked.short))


@router.get("/briefs/whole/brief.{ending}")
def file(room: InRoom, ending: str, asked: InOptions, wished: InWish) -> Response:
    """The whole brief as a file."""
    if ending not in MEDIA:
        raise UnknownName(f"there is no form {ending!r}", f"choose one of {', '.join(MEDIA)}")
    made = _made(room, asked, wished)
    if ending == "html":
        text = html.render(made, short=asked.short)
    elif ending == "md":
        text = markdown.render(made, short=asked.short)
    else:
        text = dumps(brief_json(made), indent=1) + "\n"
    return attached(text, f"brief.{ending}", MEDIA[ending])


def _made(room: Room, asked: Options, wished: Wish) -> Brief:
    """The brief; TooLarge where making it would hold up everybody for minutes."""
    within = Wanted(since=asked.since, until=asked.at, counting=True)
    if (many := room.reads.count(within)) > MOST:
        raise TooLarge(
            f"a brief out of {many:,} statements would hold up everybody for minutes",
            "say from which day on, or make it with detente brief",
        )
    parties = tuple(filter(None, (name.strip() for name in asked.parties.split(","))))
    return room.reads.brief(
        DossierBrief(
            parties,
            asked.issues,
            asked.at,
            since=asked.since,
            checked_only=wished.checked_only,
            up_to=wished.up_to,
        )
    )
