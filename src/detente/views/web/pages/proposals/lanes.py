"""Proposals, answers and meetings on lanes over time: where each mark stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.model import Proposal
from detente.views.brief.words import count, date_words, party_label
from detente.views.web.pages.proposals.axis import Axis, Tick, axis_of
from detente.views.web.pages.proposals.marks import (
    TALKS,
    Mark,
    Spot,
    folded,
    of_meeting,
    of_proposal,
)
from detente.vocabulary.gist import clip
from detente.workspace.positions.gatherings import Gathering

__all__ = ["Chart", "Lane", "Line", "chart"]

LEFT, RIGHT, TOP = 185, 1080, 34
ROW, PAD = 26, 8
MARK = 44
"""Width of a mark; two nearer than that stand on rows of their own."""
MOST = 12
"""Lanes that are drawn; further parties are named."""


@dataclass(frozen=True, slots=True)
class Line:
    """What ties an answer to its proposal."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One party."""

    party: str
    label: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """All of it, in units of its own box."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    today: float
    """Where the current day stands."""
    today_words: str
    left: tuple[str, ...]
    """Parties that have no lane."""
    title: str


def chart(
    proposals: Sequence[Proposal], met: Sequence[Gathering], today: date | None, numbers: int = 1
) -> Chart | None:
    """The lanes of some proposals, the first of which has a number; None without a day."""
    spots = [s for n, p in enumerate(proposals, numbers) for s in of_proposal(p, n, today)]
    sides = {s.party for s in spots}
    talks = (s for g in met for s in of_meeting(g))
    spots += [s for s in talks if not proposals or s.party in sides]
    if not spots:
        return None
    today = today or max(s.day for s in spots)
    shown, left = _lanes(spots)
    axis = axis_of([s.day for s in spots if s.party in shown], today, LEFT, RIGHT)
    lanes, marks = _placed([s for s in spots if s.party in shown], shown, axis)
    bottom = lanes[-1].y + lanes[-1].height
    return Chart(
        RIGHT + 20,
        bottom + 8,
        tuple(lanes),
        tuple(mark for _, mark in marks),
        tuple(_ties(marks)),
        axis.ticks,
        axis.x(today),
        date_words(today),
        tuple(map(party_label, left)),
        f"{count(len(proposals), 'proposal')} and {count(len(met), 'meeting')}, "
        f"a lane for each of {count(len(lanes), 'party', 'parties')}",
    )


def _lanes(spots: Iterable[Spot]) -> tuple[list[str], list[str]]:
    """The parties with most proposals and answers, and those that are left."""
    weights: Counter[str] = Counter()
    for spot in spots:
        weights[spot.party] += 1 if spot.mark.kind in TALKS else 1000
    ranked = [party for party, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0]))]
    return ranked[:MOST], ranked[MOST:]


def _placed(
    spots: Sequence[Spot], parties: Sequence[str], axis: Axis
) -> tuple[list[Lane], list[tuple[str, Mark]]]:
    """Each lane as high as it must be, and each mark on a row where it has room."""
    lanes: list[Lane] = []
    marks: list[tuple[str, Mark]] = []
    y = float(TOP)
    for party in parties:
        own = sorted((s for s in spots if s.party == party), key=lambda s: (s.day, s.mark.title))
        talks = [replace(s.mark, x=axis.x(s.day)) for s in own if s.mark.kind in TALKS]
        marks += [("", replace(m, y=y + PAD + ROW / 2)) for m in folded(talks)]
        top = y + PAD + ROW * bool(talks)
        found, rows = _in_rows([s for s in own if s.mark.kind not in TALKS], top, axis)
        marks += found
        height = ROW * max(rows + bool(talks), 1) + 2 * PAD
        lanes.append(Lane(party, clip(party_label(party), 25), y, height))
        y += height
    return lanes, marks


def _in_rows(spots: Sequence[Spot], top: float, axis: Axis) -> tuple[list[tuple[str, Mark]], int]:
    """Marks one beside or below another, and in how many rows."""
    marks: list[tuple[str, Mark]] = []
    ends: list[float] = []
    for spot in spots:
        x, mark = axis.x(spot.day), spot.mark
        row = next((n for n, last in enumerate(ends) if last <= x), len(ends))
        owed = axis.x(axis.end) if mark.owed else 0.0
        ends[row : row + 1] = [max(owed, x + MARK + 7.0 * max(len(mark.text) - 4, 0))]
        place = replace(mark, x=x, y=top + ROW * (row + 0.5), owed=owed)
        marks.append((spot.key, place))
    return marks, len(ends)


def _ties(marks: Sequence[tuple[str, Mark]]) -> Iterator[Line]:
    """From each proposal to its answers."""
    offers: dict[str, Mark] = {}
    for key, mark in marks:
        if mark.kind == "offer":
            offers.setdefault(key, mark)
    for key, mark in marks:
        if mark.kind == "answer" and key in offers:
            yield Line(offers[key].x, offers[key].y, mark.x, mark.y)
