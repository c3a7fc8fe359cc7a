from datetime import date

from detente.model import CellStands, Certainty, Overview, Stand, State
from detente.views.web.pages.positions.apart import ladder, scales, slope
from detente.workspace.framing import Question
from detente.workspace.gaps import gaps
from tests.workspace.moves import bargain


def overview(*cells: CellStands) -> Overview:
    return Overview(tuple(c.party for c in cells), ("ceasefire",), cells)


def stands(party: str, *states: State) -> CellStands:
    made = tuple(Stand(s, 1, Certainty.CERTAIN, None, None, "s1", "words") for s in states)
    return CellStands(party, "ceasefire", made)


def test_a_scale_has_what_each_party_holds_and_the_widest_gap() -> None:
    with bargain() as record:
        (before,) = scales(gaps(record, Question(issue="economy", at=date(2025, 3, 5))))
        (now,) = scales(gaps(record, Question(issue="economy")))
    assert {h.party for h in before.held} == {"Italy", "Norway"}
    assert before.gap is not None
    assert "1 step apart" in before.gap.words
    assert before.terms.index(before.gap.low) < before.terms.index(before.gap.high)
    assert {h.low for h in before.held} <= set(before.terms)
    assert now.gap is None


def test_a_slope_has_both_days_of_everybody_who_holds_something() -> None:
    then = overview(stands("Norway", State.REFUSES))
    now = overview(stands("Norway", State.GIVES), stands("Peru", State.WANTS, State.OPEN))
    made = slope(then, now, "ceasefire", (date(2025, 3, 1), None))
    assert made.days == ("1 March 2025", "all that is told")
    assert made.lines == (
        ("Norway", "✕ refuses", "● gives"),
        ("Peru", "no position", "▲ wants, ◇ open"),
    )
    assert len(made.points) == 4
    assert set(made.places) == {p.place for p in made.points}


def test_the_ladder_has_every_state() -> None:
    assert len(ladder()) == len(set(ladder())) == len(State)
