from detente.views.web.pages.positions.drawings import (
    Between,
    Held,
    Point,
    range_chart,
    slope_chart,
)

TERMS = ("10 days", "30 days", "60 days")
HELD = (Held("Norway", "10 days", "30 days"), Held("Peru", "60 days", "60 days"))


def test_a_range_has_a_bar_and_its_ends_for_each_party() -> None:
    bars, ends = (x["data"]["values"] for x in range_chart(TERMS, HELD, None)["layer"])
    assert [(b["party"], b["low"], b["high"]) for b in bars] == [tuple(h) for h in HELD]
    assert [(e["party"], e["low"]) for e in ends] == [
        ("Norway", "10 days"), ("Norway", "30 days"), ("Peru", "60 days"),
    ]  # fmt: skip


def test_more_stands_above_less() -> None:
    bars = range_chart(TERMS, HELD, None)["layer"][0]
    assert bars["encoding"]["y"]["scale"]["domain"] == list(reversed(TERMS))


def test_the_gap_is_marked_and_named() -> None:
    band = range_chart(TERMS, HELD, Between("30 days", "60 days", "1 step apart"))["layer"][0]
    assert band["data"]["values"] == [
        {"low": "30 days", "high": "60 days", "words": "1 step apart"}
    ]


def test_no_two_names_of_a_slope_stand_on_one_line() -> None:
    days = ("1 March", "9 March")
    points = [
        Point("Norway", days[0], "wants"), Point("Norway", days[1], "gives"),
        Point("Peru", days[0], "wants"), Point("Peru", days[1], "wants"),
    ]  # fmt: skip
    spec = slope_chart(("wants", "gives"), days, points)
    ends = spec["layer"][2]["data"]["values"]
    assert len({(e["x"], e["y"]) for e in ends}) == len(points)
    by_party = {(e["party"], e["x"]): e["y"] for e in ends}
    assert by_party["Norway", 0] < by_party["Norway", 1]
    assert by_party["Peru", 1] < by_party["Norway", 1]
    assert slope_chart(("wants", "gives"), days, points, narrow=True)["width"] < spec["width"]
