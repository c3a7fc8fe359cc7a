"""Charts of ranges on an ordered issue and of slopes between two days, as Vega-Lite."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from detente.views.brief.charts import INK, LINE

__all__ = ["Between", "Held", "Point", "range_chart", "slope_chart"]

Spec = dict[str, Any]
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
ROW, COLUMN, NARROW = 34, 96, 56
"""Height of a row; width of a column, on a phone too, in pixels."""
LINE_OF_TEXT = 17
"""Height of a line of text."""
ENDS = {False: (260, 140, 100), True: (36, 104, 78)}
"""Of a slope, on a phone too: width, room for names at each end, for places at the left."""


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
    places: Sequence[str], days: tuple[str, str], points: Sequence[Point], narrow: bool = False
) -> Spec:
    """A line a party from its place on one day to that on the other, named at both ends.

    Each place has as many lines of text as parties are there on the fuller day.
    """
    rows, ends = _laid_out(places, days, points)
    width, side, room = ENDS[narrow]
    height = LINE_OF_TEXT * sum(size for _, size in rows.values())
    tops = [{"place": place, "y": start} for place, (start, _) in rows.items()]
    x, y = _plain("x", [0, 1]), _plain("y", [0, height / LINE_OF_TEXT], turned=True)
    line = {"type": "line", "color": INK, "opacity": 0.6, "point": {"color": INK, "size": 40}}
    layers: list[Spec] = [
        {
            "data": {"values": tops},
            "mark": {"type": "rule", "color": LINE},
            "encoding": {"y": y, "x": {"value": -side - room}, "x2": {"value": width + side}},
        },
        _text(tops, {"y": y, "x": {"value": -side - room}, "text": {"field": "place"}}, "left", 11),
        {
            "data": {"values": ends},
            "mark": line,
            "encoding": {"x": x, "y": y, "detail": {"field": "party"}},
        },
    ]
    heads = [{"x": place, "day": day} for place, day in enumerate(days)]
    head = {"x": x, "y": {"value": -12}, "text": {"field": "day"}}
    for place, align in enumerate(("right", "left")):
        own = [e for e in ends if e["x"] == place]
        layers.append(_text(own, {"x": x, "y": y, "text": {"field": "party"}}, align, 0, side))
        layers.append(_text(heads[place : place + 1], head, align, 0))
    return _whole(layers, width, narrow) | {"height": height}


def _laid_out(
    places: Sequence[str], days: tuple[str, str], points: Sequence[Point]
) -> tuple[dict[str, tuple[int, int]], list[Spec]]:
    """Where each place begins and how many lines it has, and each end with its line."""
    there = {
        (d, p): [x.party for x in points if (x.day, x.place) == (d, p)]
        for d in days
        for p in places
    }
    rows: dict[str, tuple[int, int]] = {}
    start = 0
    for place in places:
        size = max(len(there[day, place]) for day in days)
        rows[place] = (start, max(size, 1))
        start += max(size, 1)
    ends = [
        {"party": party, "x": side, "y": rows[place][0] + line + 0.5}
        for side, day in enumerate(days)
        for place in places
        for line, party in enumerate(there[day, place])
    ]
    return rows, ends


def _plain(field: str, domain: Sequence[float], *, turned: bool = False) -> Spec:
    scale = {"domain": list(domain), "nice": False, "zero": False, "reverse": turned}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _text(values: Sequence[Spec], encoding: Spec, align: str, dy: int, limit: int = 200) -> Spec:
    mark = {"type": "text", "align": align, "color": INK, "fontSize": 11, "limit": limit - 8}
    beside = {"left": 8, "right": -8}[align] if not dy else 0
    return {
        "data": {"values": list(values)},
        "mark": mark | {"dx": beside, "dy": dy},
        "encoding": encoding,
    }


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
