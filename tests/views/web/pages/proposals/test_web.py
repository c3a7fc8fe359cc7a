"""Whose moves wait for whose, drawn."""

from detente.views.web.pages.proposals.web import web
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import waits
from tests.workspace.waits_told import waiting_talks


def test_two_that_wait_for_each_other_are_drawn_as_a_circle() -> None:
    with waiting_talks() as record:
        found = waits.conditions(record, Question())
    made = web(found.edges.told, found.circles)
    assert made is not None
    assert {node.label for node in made.nodes} >= {"Iran", "United States"}
    there = {(a.source, a.target): a for a in made.arrows}
    assert there["Iran", "United States"].circles
    assert "in a circle" in there["United States", "Iran"].title
    inside = all(0 < n.x < made.width and 0 < n.y < made.height for n in made.nodes)
    assert inside


def test_nothing_that_waits_is_no_drawing() -> None:
    assert web((), ()) is None
