"""Lanes: one a party, no two marks on one another, answers tied to what they answer."""

from dataclasses import replace
from datetime import date

from detente.views.web.pages.proposals.lanes import MOST, chart
from tests.views.web.pages.proposals.made import AWAITED, IF, proposal

TODAY = date(2025, 3, 20)


def test_nothing_dated_has_no_lanes() -> None:
    assert chart([], [], TODAY) is None


def test_each_party_has_a_lane_below_the_other() -> None:
    made = chart([proposal(IF, AWAITED)], [], TODAY)
    assert made is not None
    assert {lane.label for lane in made.lanes} == {"Russia", "Turkey", "Ukraine"}
    ys = [lane.y for lane in made.lanes]
    assert ys == sorted(set(ys))
    assert len(made.lines) == 2
    owed = next(m for m in made.marks if m.owed)
    assert owed.owed == made.today
    assert made.today_words == "20 March 2025"


def test_marks_of_one_day_stand_below_one_another() -> None:
    many = [replace(proposal(), id=f"p{n:012}") for n in range(5)]
    made = chart(many, [], TODAY)
    assert made is not None
    (lane,) = made.lanes
    places = {(m.x, m.y) for m in made.marks}
    assert len(places) == 5
    assert all(lane.y < y < lane.y + lane.height for _, y in places)


def test_parties_beyond_the_lanes_are_named() -> None:
    many = [replace(proposal(), id=f"p{n:012}", proposers=(f"Side {n:02}",)) for n in range(15)]
    made = chart(many, [], TODAY)
    assert made is not None
    assert len(made.lanes) == MOST
    assert made.left == ("Side 12", "Side 13", "Side 14")
