from datetime import date

from detente.model import RootCount, State
from detente.model.strength import Strength
from detente.views.brief.held import footing_words, held_row
from detente.workspace.positions.strength import Held
from detente.workspace.weighing.footing import Footing


def test_a_line_tells_how_often_when_and_on_whose_word() -> None:
    told = Strength(
        "Norway", "economy", State.WANTS, "a loan", ("s1", "s2"), 2, date(2025, 3, 1),
        date(2025, 3, 5), ("s2",),
    )  # fmt: skip
    names = ("two sources", "Wire", "Post", "Bugle", "Times")
    row = held_row(Held(told, Footing(RootCount(1, 2), names)), {})
    assert row.text == "“a loan”"
    assert row.details == (
        "told 2 times",
        "2 days, 1 March 2025 to 5 March 2025",
        "1 to 2 roots: two sources; Wire; Post and 2 more",
        "called a red line: s2",
    )
    assert row.state[0] == "▲ wants"


def test_roots_are_told_between_their_bounds() -> None:
    bounds = ((0, 0), (1, 1), (1, 2), (3, 3))
    assert [footing_words(Footing(RootCount(*b), ())) for b in bounds] == [
        "", "1 root", "1 to 2 roots", "3 roots",
    ]  # fmt: skip
