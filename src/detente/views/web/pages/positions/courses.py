"""The course of a party: which state it held on each issue from when to when."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from detente.views.brief.charts import NARROW, WIDE, positions_chart
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.paper import on_paper
from detente.views.web.pages.positions.scene import days_of, overview_of
from detente.views.web.pages.positions.spells import Spell, lanes, most_told, spells, summary
from detente.views.web.pages.positions.tabs import TABS
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.workspace.dossier import Dossier

__all__ = ["course", "course_data", "router"]

router = APIRouter()


@router.get("/positions/course")
def course(request: Request, room: InRoom, asked: InAddress) -> HTMLResponse:
    """The page of a party; the most told one where none is asked for."""
    asked, parties = _meant(room.reads, asked)
    found = spells(room.reads.glimpses_of(asked.party, asked.known_by), asked.at)
    drawn = most_told([s for s in found if not asked.issue or s.issue == asked.issue])
    return show(
        request,
        "positions/course.html",
        asked=asked,
        parties=parties,
        issues=tuple(dict.fromkeys(s.issue for s in found)),
        spells=drawn,
        left=len(found) - len(drawn) if not asked.issue else 0,
        summary=summary(asked.party, drawn),
        tabs=TABS,
        tab="/course",
    )


@router.get("/positions/course.json")
def course_data(
    room: InRoom, asked: InAddress, dark: bool = False, narrow: bool = False
) -> dict[str, Any]:
    """The chart of it as a Vega-Lite specification; empty where nothing is told."""
    asked, _ = _meant(room.reads, asked)
    found = most_told(_spells(room.reads, asked))
    if not found:
        return {}
    end = asked.at or max((*days_of(room.reads, asked), *(s.start for s in found)))
    spec = positions_chart(lanes(found, end), NARROW if narrow else WIDE)
    made: dict[str, Any] = on_paper(spec, dark)
    return made


def _meant(dossier: Dossier, asked: Asked) -> tuple[Asked, tuple[str, ...]]:
    """The same about the most told party where none is named, and all parties."""
    parties = overview_of(dossier, asked, asked.at).parties
    return asked.but(party=asked.party or next(iter(parties), "")), parties


def _spells(dossier: Dossier, asked: Asked) -> tuple[Spell, ...]:
    if not asked.party:
        return ()
    found = spells(dossier.glimpses_of(asked.party, asked.known_by), asked.at)
    return tuple(s for s in found if not asked.issue or s.issue == asked.issue)
