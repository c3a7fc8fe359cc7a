from datetime import date

from detente.model import State
from detente.views.brief.charts import NARROW, WIDE, positions_chart
from detente.views.brief.sheet import Lane
from detente.vocabulary.states import look

FIRST, LAST = date(2025, 3, 1), date(2025, 3, 11)


def lane(party: str, issue: str, state: State) -> Lane:
    return Lane(party, issue, look(state), FIRST, LAST, (FIRST, LAST))


LANES = [
    lane("Norway", "truce", State.WANTS),
    lane("Italy", "truce", State.REFUSES),
    lane("Italy", "loans", State.GIVES),
]


def test_each_issue_has_a_panel_and_each_state_a_lane() -> None:
    spec = positions_chart(LANES)
    assert [panel["title"]["text"] for panel in spec["vconcat"]] == ["truce", "loans"]
    bars, points = spec["vconcat"][0]["layer"]
    assert [b["lane"] for b in bars["data"]["values"]] == ["Norway  ▲ wants", "Italy  ✕ refuses"]
    assert [p["day"] for p in points["data"]["values"][:2]] == ["2025-03-01", "2025-03-11"]


def test_nothing_rests_on_colour_alone() -> None:
    for panel in positions_chart(LANES)["vconcat"]:
        for bar in panel["layer"][0]["data"]["values"]:
            shown = look(State(bar["state"]))
            assert shown.symbol in bar["lane"]
            assert shown.word in bar["lane"]
        assert {p["symbol"] for p in panel["layer"][1]["data"]["values"]} <= {"▲", "✕", "●"}


def test_all_panels_show_the_same_days() -> None:
    spec = positions_chart(LANES)
    scales = [panel["layer"][0]["encoding"]["x"]["scale"] for panel in spec["vconcat"]]
    assert scales[0] == scales[1]
    assert scales[0]["domain"] == ["2025-03-01", "2025-03-11"]


def test_a_phone_gets_a_narrow_chart() -> None:
    wide, narrow = (positions_chart(LANES, size)["vconcat"][0]["width"] for size in (WIDE, NARROW))
    assert narrow < wide
