"""The chart of positions over time, as a Vega-Lite specification."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.views.brief.sheet import Lane
from detente.vocabulary.states import looks

__all__ = ["INK", "LINE", "NARROW", "Size", "WIDE", "positions_chart"]

Spec = dict[str, Any]
INK, LINE = "#1C1E21", "#DCD8CE"
"""Colours of texts and of rules, on light paper; a page puts its own in their place."""


@dataclass(frozen=True, slots=True)
class Size:
    """How wide the days are, and how much room the names of the lanes have, in pixels."""

    days: int
    names: int
    ticks: int


WIDE = Size(days=560, names=300, ticks=8)
NARROW = Size(days=190, names=160, ticks=3)
"""For a phone."""
STEP = 17
"""Height of a lane in pixels."""
LETTER = 7
"""Width of a letter at most, in pixels."""


def positions_chart(lanes: Sequence[Lane], size: Size = WIDE) -> Spec:
    """A panel an issue, a lane a party and state, a symbol on each day on which it was told.

    Every lane is named by party, symbol and word, so that nothing rests on colour.
    """
    begin = min(day for lane in lanes for day in (lane.start, *lane.days))
    end = max(lane.end for lane in lanes)
    issues = list(dict.fromkeys(lane.issue for lane in lanes))
    panels = [
        _panel(issue, [x for x in lanes if x.issue == issue], _axis(begin, end, size, last=last))
        for issue, last in zip(issues, [*[False] * (len(issues) - 1), True], strict=True)
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "vconcat": [{**panel, "width": size.days} for panel in panels],
        "spacing": 10,
        "config": _config(min(size.names, LETTER * max(len(_name(lane)) for lane in lanes))),
    }


def _panel(issue: str, lanes: Sequence[Lane], days: Spec) -> Spec:
    names = list(dict.fromkeys(map(_name, lanes)))
    place = {"field": "lane", "type": "nominal", "sort": names, "axis": {"title": None}}
    paint = {"field": "state", "type": "nominal", "scale": _paints(), "legend": None}
    return {
        "title": {"text": issue, "anchor": "start", "frame": "group", "fontSize": 11, "color": INK},
        "height": {"step": STEP},
        "layer": [
            {
                "data": {"values": [_bar(lane) for lane in lanes]},
                "mark": {"type": "rule", "strokeWidth": 4, "opacity": 0.5},
                "encoding": {"x": days, "x2": {"field": "end"}, "y": place, "color": paint},
            },
            {
                "data": {"values": list(_points(lanes))},
                "mark": {"type": "text", "fontSize": 12, "baseline": "middle"},
                "encoding": {
                    "x": days,
                    "y": place,
                    "text": {"field": "symbol"},
                    "color": paint,
                },
            },
        ],
    }


def _name(lane: Lane) -> str:
    return f"{lane.party}  {lane.look.symbol} {lane.look.word}"


def _bar(lane: Lane) -> Spec:
    return {
        "lane": _name(lane),
        "state": lane.look.state.value,
        "day": lane.start.isoformat(),
        "end": lane.end.isoformat(),
    }


def _points(lanes: Iterable[Lane]) -> Iterable[Spec]:
    for lane in lanes:
        for day in lane.days:
            yield {
                "lane": _name(lane),
                "state": lane.look.state.value,
                "day": day.isoformat(),
                "symbol": lane.look.symbol,
            }


def _axis(begin: date, end: date, size: Size, *, last: bool) -> Spec:
    """The days; named below the last panel alone."""
    long = (end - begin).days > 120
    axis: Spec = {
        "title": None,
        "format": "%b %Y" if long else "%-d %b",
        "tickCount": min(size.ticks, max((end - begin).days, 1)),
        "labels": last,
        "ticks": last,
        "labelOverlap": "greedy",
        "labelSeparation": 8,
        "labelFlush": False,
    }
    scale = {"type": "utc", "domain": [begin.isoformat(), end.isoformat()]}
    return {"field": "day", "type": "temporal", "scale": scale, "axis": axis}


def _paints() -> Spec:
    """The colour of each state, as everywhere in a brief."""
    found = looks().values()
    return {"domain": [x.state.value for x in found], "range": [x.light[0] for x in found]}


def _config(names: int) -> Spec:
    return {
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            "labelColor": INK,
            "labelFontSize": 11,
            "labelLimit": names,
            "gridColor": LINE,
            "domainColor": LINE,
            "tickColor": LINE,
        },
        "axisY": {"ticks": False, "domain": False, "minExtent": names, "labelPadding": 9},
    }
