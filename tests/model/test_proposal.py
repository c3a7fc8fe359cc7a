from detente.model import Answer, Teller
from detente.model.proposal import Response
from tests.model.values import RESPONSE, STATEMENT, UNKNOWN


def test_answers_and_tellers() -> None:
    told = (
        "accepted, accepted in principle, accepted if, yes, but, not accepted, rejected, deferred, "
        "unknown, awaited, contested"
    )
    assert ", ".join(Answer) == told
    assert ", ".join(Teller) == "itself, the other side, a mediator, unnamed sources, the outlet"


def test_an_answer_rests_on_the_outlet_unless_told_otherwise() -> None:
    assert Response("Ukraine", Answer.AWAITED).teller is Teller.OUTLET


def test_an_answer_rests_on_its_statements_then_its_unknowns() -> None:
    assert RESPONSE.items == (STATEMENT, UNKNOWN)
