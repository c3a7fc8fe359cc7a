"""The coverage strip: a row a source, a square a day or week, gaps left visible."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from urllib.parse import quote

from markupsafe import Markup

from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words
from detente.workspace.intake.inbox import Coverage

__all__ = ["OnDay", "Row", "Strip", "strip_of"]

ROWS = 12
"""Sources with a row of their own."""
SQUARES = 120
"""Days that have a square each; of more, a week has one."""
SIDE = 10
"""Of a square, with the gap around it, in units of the drawing."""
STEPS = (1, 3, 6)
"""Reports from which a square is darker."""


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day on which a source was heard."""

    iso: str
    word: str
    reports: int


@dataclass(frozen=True, slots=True)
class Row:
    """A source and its days."""

    outlet: str
    reports: int
    gap: int
    """Days in a row without a report, at most."""
    days: tuple[OnDay, ...]
    svg: Markup
    query: str
    """What narrows the list to the source, behind other fields of an address."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole of it."""

    since: date
    until: date
    step: int
    """Days of a square."""
    rows: tuple[Row, ...]
    said: str
    """For who cannot see the squares."""


@lru_cache(maxsize=16)
def strip_of(coverage: Coverage) -> Strip:
    """The strip of some days; the sources with the fewest reports share its last row."""
    since, until = coverage.since, coverage.until
    found: dict[str, dict[date, int]] = {}
    for each in coverage.covered:
        found.setdefault(each.outlet, {})[each.day] = each.documents
    ranked = sorted(found, key=lambda name: (-sum(found[name].values()), name))
    named = [(name or OUTLET_NOT_TOLD, found[name], name) for name in ranked[:ROWS]]
    rest = ranked[ROWS:]
    if rest:
        named.append((count(len(rest), "other source"), _sum([found[n] for n in rest]), ""))
    length = (until - since).days + 1
    step = 1 if length <= SQUARES else 7
    rows = tuple(_row(*each, since, until, step) for each in named)
    told = "; ".join(
        f"{r.outlet}: {count(r.reports, 'report')} on {count(len(r.days), 'day')}, longest gap "
        f"{count(r.gap, 'day')}"
        for r in rows
    )
    said = f"Reports by source from {date_words(since)} to {date_words(until)}. {told}"
    return Strip(since, until, step, rows, said)


def _row(
    outlet: str, days: Mapping[date, int], name: str, since: date, until: date, step: int
) -> Row:
    ordered = sorted(days)
    edges = [since - timedelta(1), *ordered, until + timedelta(1)]
    gap = max((b - a).days - 1 for a, b in pairwise(edges))
    shown = tuple(OnDay(d.isoformat(), f"{d.day} {d:%b %Y}", days[d]) for d in ordered)
    query = f"&source={quote(name)}" if name else ""
    return Row(outlet, sum(days.values()), gap, shown, _svg(days, since, until, step), query)


def _svg(days: Mapping[date, int], since: date, until: date, step: int) -> Markup:
    """The squares of a row; an empty one is drawn too, so that a gap is seen as one."""
    number = -(-((until - since).days + 1) // step)
    squares = []
    for place in range(number):
        first = since + timedelta(place * step)
        reports = sum(days.get(first + timedelta(n), 0) for n in range(step))
        dark = sum(reports >= s for s in STEPS)
        x = place * SIDE + 1
        word = f"<title>{date_words(first)}: {count(reports, 'report')}</title>" if reports else ""
        shape = f'<rect class="n{dark}" x="{x}" y="1" width="{SIDE - 2}" height="{SIDE - 2}" rx="1"'
        squares.append(f"{shape}>{word}</rect>" if word else f"{shape}/>")
    box = f'viewBox="0 0 {number * SIDE} {SIDE}"'
    svg = f'<svg class="days" {box} aria-hidden="true" focusable="false">{"".join(squares)}</svg>'
    return Markup(svg)  # noqa: S704 - made of numbers and dates alone


def _sum(some: Sequence[Mapping[date, int]]) -> dict[date, int]:
    found: dict[date, int] = {}
    for days in some:
        for day, reports in days.items():
            found[day] = found.get(day, 0) + reports
    return found
