"""The brief as one HTML file: no request, no script, paper and phone alike."""

import base64
import hashlib
from functools import cache

from markupsafe import Markup

from detente.model import Brief
from detente.views.brief.charts import NARROW, WIDE, positions_chart
from detente.views.brief.compose import compose
from detente.views.brief.shades import shades
from detente.views.brief.sheet import Entry, Sheet
from detente.views.brief.svg import EXTRA, can_draw, draw
from detente.views.brief.templates import environment, page_file
from detente.views.brief.texts import (
    CELL_KEY,
    NOTHING,
    OVER_TIME,
    SECTIONS,
    SUGGESTIONS,
    below,
    empty,
)
from detente.views.brief.words import count, runs
from detente.vocabulary.gist import clip
from detente.vocabulary.states import looks

__all__ = ["Marks", "render"]

POLICY = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
WHERE = f"A chart of these positions would stand here; {EXTRA} brings what draws it."
PAPER_NOTE = 110
"""Characters of a quotation in the notes under a printed section."""


class Marks:
    """The places that refer to each footnote, as they are written down."""

    def __init__(self) -> None:
        self._refs: dict[int, list[tuple[str, str]]] = {}
        self._fresh: set[int] = set()
        self._section = "top"

    def enter(self, section: str) -> str:
        """Begin a section; nothing is written for it."""
        self._section = section
        return ""

    def ref(self, first: int, last: int = 0) -> str:
        """A new anchor for one more mark of a footnote, or of all from first to last."""
        anchor = f"r{first}-{len(self._refs.get(first, ())) + 1}"
        for number in range(first, max(first, last) + 1):
            self._refs.setdefault(number, []).append((anchor, self._section))
            self._fresh.add(number)
        return anchor

    def back(self, number: int) -> dict[str, str]:
        """Section and anchor of the first mark of a footnote in each section."""
        return {section: anchor for anchor, section in reversed(self._refs.get(number, []))}

    def taken(self) -> tuple[int, ...]:
        """The footnotes marked since this was last asked."""
        numbers = tuple(sorted(self._fresh))
        self._fresh.clear()
        return numbers


def render(brief: Brief, *, short: bool = False) -> str:
    """A complete page; a short one tells the negotiation over time without its evidence."""
    sheet = compose(brief, short=short)
    css = _css()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        environment()
        .get_template("brief.html")
        .render(
            sheet=sheet,
            short=short and sheet.tale is not None,
            charts=_charts(sheet),
            where=WHERE,
            css=Markup(css),  # noqa: S704 - our own file, no text from outside
            policy=POLICY.format(digest=digest),
            sections=_sections(sheet, short=short).items(),
            lists=_lists(sheet),
            cell_key=CELL_KEY,
            empty=empty(),
            nothing=NOTHING,
            below=below(len(sheet.suggestions)),
            looks=looks().values(),
            used=Marks(),
            runs=runs,
            notes={w.number: f"“{clip(w.exact, PAPER_NOTE)}” {w.source}" for w in sheet.words},
            reports_count=_reports(sheet),
        )
    )


def _sections(sheet: Sheet, *, short: bool) -> dict[str, str]:
    """Anchor and title of all sections, those of the story first."""
    told: dict[str, str] = {}
    if sheet.tale:
        told = {"over-time": OVER_TIME} if sheet.tale.lanes else {}
        told |= {chapter.anchor: chapter.title for chapter in sheet.tale.chapters}
    if short and sheet.tale:
        return told
    return told | SECTIONS | ({"suggestions": SUGGESTIONS} if sheet.suggestions else {})


def _charts(sheet: Sheet) -> list[Markup]:
    """The chart of positions over time for wide pages and for phones, where it can be drawn."""
    if sheet.tale is None or not sheet.tale.lanes or not can_draw():
        return []
    tale = sheet.tale
    return [
        Markup(  # noqa: S704 - cleaned: shapes and escaped texts alone
            draw(positions_chart(tale.lanes, size), tale.title, tale.description, key)
        )
        for key, size in (("chart-wide", WIDE), ("chart-narrow", NARROW))
    ]


def _lists(sheet: Sheet) -> tuple[tuple[str, str, tuple[Entry, ...], str], ...]:
    """What follows what is not known: anchor, title, rows, and the sentence for none."""
    return tuple(
        (anchor, SECTIONS[anchor], rows, empty()[anchor])
        for anchor, rows in sheet.lists.items()
        if anchor != "unknown"
    )


def _reports(sheet: Sheet) -> str:
    read = count(len(sheet.reports), "report")
    return f"{read}, {count(len(sheet.failures), 'failure')}" if sheet.failures else read


@cache
def _css() -> str:
    """The style sheet with the colours of all states."""
    return page_file("brief.css") + shades() + "\n"
