"""Charts of ranges on an ordered issue and of slopes between two days, as Vega-Lite."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from detente.views.brief.charts import INK, LINE

__all__ = ["Between", "Held", "Point", "range_chart", "slope_chart"]

Spec = dict[str, Any]
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
ROW, COLUMN, NARROW = 34, 96, 56
"""Height of a row; width of a column, on a phone too, in pixels."""


class Held(NamedTuple):
    """What a party holds on an ordered issue: from which term to which."""

    party: str
    low: str
    high: str


class Between(NamedTuple):
    """The gap that is marked: the nearest terms of the two that are farthest apart."""

    low: str
    high: str
    words: str


class Point(NamedTuple):
    """A party's place on one of two days."""

    party: str
    day: str
    place: str


def range_chart(
    terms: Sequence[str], held: Sequence[Held], gap: Between | None, narrow: bool = False
) -> Spec:
    """A column a party, a row a term: a bar over all terms that the party holds.

    Ends are marked by a square, so that a bar of one term is seen; nothing rests on colour.
    """
    parties = [h.party for h in held]
    rows = {
        "type": "nominal",
        "scale": {"type": "point", "domain": list(reversed(terms)), "padding": 0.5},
    }
    columns = {
        "field": "party",
        "type": "nominal",
        "sort": parties,
        "axis": {"title": None, "orient": "bottom", "labelAngle": -30 if narrow else 0},
    }
    low = rows | {"field": "low", "axis": {"title": None, "grid": True}}
    layers: list[Spec] = [_band(gap)] if gap else []
    values = [h._asdict() for h in held]
    ends = [
        {"party": h.party, "low": place} for h in held for place in dict.fromkeys((h.low, h.high))
    ]
    layers += [
        {
            "data": {"values": values},
            "mark": {"type": "rule", "strokeWidth": 6, "color": INK, "opacity": 0.55},
            "encoding": {"x": columns, "y": low, "y2": {"field": "high"}},
        },
        {
            "data": {"values": ends},
            "mark": {"type": "point", "shape": "square", "filled": True, "size": 90, "color": INK},
            "encoding": {"x": columns, "y": low},
        },
    ]
    return _whole(layers, {"step": NARROW if narrow else COLUMN}, narrow)


def slope_chart(
    places: Sequence[str], days: Sequence[str], points: Sequence[Point], narrow: bool = False
) -> Spec:
    """A line a party from its place on one day to that on the other, named at both ends."""
    row = {
        "field": "place",
        "type": "nominal",
        "scale": {"type": "point", "domain": list(places), "padding": 0.5},
        "axis": {"title": None, "grid": True},
    }
    column = {
        "field": "day",
        "type": "nominal",
        "scale": {"type": "point", "domain": list(days), "padding": 0.1},
        "axis": {"title": None, "orient": "top", "labelAngle": 0, "domain": False, "ticks": False},
    }
    lines = {
        "data": {"values": [p._asdict() for p in points]},
        "mark": {
            "type": "line",
            "point": {"filled": True, "size": 60},
            "color": INK,
            "opacity": 0.7,
        },
        "encoding": {"x": column, "y": row, "detail": {"field": "party"}},
    }
    names = [
        {
            "data": {"values": _names(points, day)},
            "mark": {
                "type": "text",
                "align": "left",
                "dx": 9,
                "dy": -8,
                "color": INK,
                "fontSize": 11,
                "limit": 150,
            },
            "encoding": {"x": column, "y": row, "text": {"field": "names"}},
        }
        for day in days
    ]
    return _whole([lines, *names], 190 if narrow else 420, narrow)


def _names(points: Sequence[Point], day: str) -> list[Spec]:
    """Those who are at one place on a day, by one label."""
    found: dict[str, list[str]] = {}
    for point in points:
        if point.day == day:
            found.setdefault(point.place, []).append(point.party)
    return [{"day": day, "place": p, "names": ", ".join(names)} for p, names in found.items()]


def _band(gap: Between) -> Spec:
    """The gap, hatched by its rules and named."""
    field = {"type": "nominal", "field": "low", "axis": None}
    return {
        "data": {"values": [gap._asdict()]},
        "layer": [
            {
                "mark": {"type": "rect", "color": LINE, "opacity": 0.5},
                "encoding": {"y": field, "y2": {"field": "high"}},
            },
            {
                "mark": {
                    "type": "text",
                    "align": "left",
                    "x": 4,
                    "dy": -6,
                    "color": INK,
                    "fontSize": 11,
                },
                "encoding": {"y": field, "text": {"field": "words"}},
            },
        ],
    }


def _whole(layers: list[Spec], width: Any, narrow: bool) -> Spec:
    return {
        "$schema": SCHEMA,
        "width": width,
        "height": {"step": ROW},
        "layer": layers,
        "config": {
            "background": "transparent",
            "view": {"stroke": None},
            "axis": {
                "labelColor": INK,
                "labelFontSize": 11,
                "labelLimit": 130 if narrow else 260,
                "gridColor": LINE,
                "domainColor": LINE,
                "tickColor": LINE,
            },
        },
    }
