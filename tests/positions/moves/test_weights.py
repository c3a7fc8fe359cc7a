from detente.model import Act, Answer, Proposal, Response, State
from detente.positions.moves.contents import Cell, Content, Dated
from detente.positions.moves.weights import Scales
from tests.positions.moves.talks import one

YES = one("06", "Oslo accepts the plan", "Norway", Act.ACCEPT).statements[0]
NO = one("06", "Oslo rejects the plan", "Norway", Act.REJECT).statements[0]
PLACE = "Norway", "economy"


def cell(replaced: bool = False) -> Cell:
    sides = (
        Content(State.GIVES, False, (Dated(YES, 6),), (YES.id,), "r", replaced),
        Content(State.REFUSES, False, (Dated(NO, 6),), (NO.id,), "r", replaced),
    )
    return Cell(*PLACE, sides)


def test_a_contested_cell_reads_otherwise_without_one_side() -> None:
    assert Scales({PLACE: cell()}, ()).weight({YES.id}, {NO.id}) == 1


def test_what_was_replaced_changes_nothing() -> None:
    assert Scales({PLACE: cell(replaced=True)}, ()).weight({YES.id}, {NO.id}) == 0


def test_answers_that_rest_on_a_side_count_too() -> None:
    answers = (
        Response("Norway", Answer.ACCEPTED, (YES,)),
        Response("Italy", Answer.CONTESTED, (YES, NO)),
    )
    plan = Proposal("p1", "economy", "the plan", (), (), responses=answers)
    assert Scales({PLACE: cell()}, [plan]).weight({YES.id}, {NO.id}) == 3
    assert Scales({}, [plan]).weight({NO.id}, ()) == 1
