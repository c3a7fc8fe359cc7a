from datetime import date

from hypothesis import given, settings

from detente.model import Act, Certainty, Reading, State
from detente.positions.moves.asked import Asked
from detente.positions.moves.strength import strengths
from tests.positions.moves.talks import AGENCY, ENVOY, one
from tests.positions.worlds import copy_of, readings

TOLD = [
    one("01", "Oslo demands its share of the old port", "Norway", Act.DEMAND),
    one("05", "Oslo demands its share of the old port: a red line", "Norway", Act.DEMAND),
    one("06", "Oslo demands the release of captives", "Norway", Act.DEMAND),
]


def test_what_is_told_most_comes_first_with_days_and_red_lines() -> None:
    first, second = strengths(TOLD)
    assert (len(first.items), first.days) == (2, 2)
    assert (first.first, first.last) == (date(2025, 3, 1), date(2025, 3, 5))
    assert first.red_line == (TOLD[1].statements[0].id,)
    assert (second.state, second.red_line) == (State.WANTS, ())
    assert [s.days for s in strengths(TOLD, date(2025, 3, 2))] == [1]
    assert strengths(TOLD, asked=Asked("Italy")) == ()


def test_both_sides_of_a_contested_cell_are_there() -> None:
    yes = one("06", "Oslo agreed to the plan", "Norway", Act.ACCEPT, chain=AGENCY)
    no = one("06", "Oslo did not agree to the plan", "Norway", Act.ACCEPT,
             certainty=Certainty.NEGATED, chain=ENVOY)  # fmt: skip
    found = strengths([yes, no])
    assert {(s.state, s.contested) for s in found} == {
        (State.GIVES, True), (State.NOT_GIVEN, True),
    }  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(readings())
def test_neither_order_nor_copies_change_it(told: list[Reading]) -> None:
    assert strengths([*reversed(told), copy_of(told[0], "copy")]) == strengths(told)
