from detente.model import Position, Standing, State
from tests.model.values import HOLDING, MATRIX, POSITION, STATEMENT, UNKNOWN


def test_a_cell_is_found_or_empty() -> None:
    assert MATRIX.cell("Russia", "alliance") is POSITION
    assert MATRIX.cell("Russia", "ceasefire") == Position("Russia", "ceasefire")
    assert MATRIX.cell("Ukraine", "alliance").holdings == ()


def test_states_are_the_ones_that_the_design_tells_apart() -> None:
    told = (
        "wants, gives, gives if, not given, refuses, denies, open, awaited, unknown, contested, "
        "last known, none"
    )
    assert ", ".join(State) == told
    assert ", ".join(Standing) == "current, contents not disclosed, last known"


def test_a_state_rests_on_its_statements_then_its_unknowns() -> None:
    assert HOLDING.items == (STATEMENT, UNKNOWN)
