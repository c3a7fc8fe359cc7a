from detente.model import Certainty, Holding, State, Statement, Stretch, Unknown
from detente.positions.held import position
from tests.model.values import STATEMENT, UNKNOWN


def stretch(state: State, item: str, past: bool = False, replaced: bool = False) -> Stretch:
    return Stretch("Russia", "alliance", state, past, 1, None, (item,), replaced=replaced)


ITEMS: dict[str, Statement | Unknown] = {STATEMENT.id: STATEMENT, UNKNOWN.id: UNKNOWN}
SAID = Holding(State.GIVES, (STATEMENT,))
ASKED = Holding(State.AWAITED, (), (UNKNOWN,))


def test_what_holds_stands_before_what_was_replaced_or_recalled() -> None:
    alive = [
        stretch(State.GIVES, STATEMENT.id),
        stretch(State.GIVES, STATEMENT.id, replaced=True),
        stretch(State.AWAITED, UNKNOWN.id, past=True),
        stretch(State.NONE, STATEMENT.id),
    ]
    cell = position("Russia", "alliance", alive, ITEMS, (STATEMENT,))
    assert cell.holdings == (SAID,)
    assert cell.history == (ASKED, SAID)
    assert cell.beside == (STATEMENT,)


def test_what_is_recalled_is_last_known_while_nothing_holds() -> None:
    alive = [
        stretch(State.GIVES, STATEMENT.id, past=True),
        stretch(State.AWAITED, UNKNOWN.id, past=True),
    ]
    cell = position("Russia", "alliance", alive, ITEMS)
    assert cell.holdings == (Holding(State.LAST_KNOWN, (STATEMENT,)),)
    assert cell.history == (ASKED,)
    assert cell.holdings[0].certainty is Certainty.CERTAIN
