from detente.model import RootCount
from detente.views.brief.compose import compose
from detente.views.brief.lanes import rests_on
from tests.views import stories


def test_the_table_tells_states_in_words_with_days_roots_and_ids() -> None:
    tale = compose(stories.bargaining()).tale
    assert tale is not None
    rows = {(row.party, row.issue): row.lines for row in tale.standings}
    (line,) = rows["Norway", "ceasefire"]
    assert line.text.startswith("▲ wants since 1 Mar 2025: “Oslo demands a truce at sea")
    assert line.remarks[0] == "2 days, last 4 Mar 2025"
    assert "root" in line.remarks[1]
    refused = rows["Italy", "ceasefire"][0]
    assert refused.text.startswith("✕ refuses from 2 Mar 2025 to 10 Mar 2025")


def test_the_chart_has_the_lanes_of_the_table() -> None:
    tale = compose(stories.bargaining()).tale
    assert tale is not None
    assert len(tale.lanes) == sum(len(row.lines) for row in tale.standings)
    for lane in tale.lanes:
        assert lane.start <= min(lane.days) <= max(lane.days) <= lane.end
        assert f"{lane.party} on {lane.issue}" in tale.description


def test_roots_and_ids_are_told_in_one_line() -> None:
    assert rests_on(["s12345678", "s2"], [RootCount(2, 4)]) == "2 to 4 roots · s12345678 +1"
    assert rests_on(["s1"], [RootCount(1, 1), RootCount(2, 2)]) == "1 root and 2 roots · s1"
    assert rests_on(["s1"], [RootCount(0, 0)]) == "s1"
