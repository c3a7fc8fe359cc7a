from detente.model import Answer, Teller
from detente.model.proposal import Response


def test_answers_and_tellers() -> None:
    told = (
        "accepted, accepted in principle, accepted if, yes, but, not accepted, rejected, deferred, "
        "unknown, awaited, contested"
    )
    assert ", ".join(Answer) == told
    assert ", ".join(Teller) == "itself, the other side, a mediator, unnamed sources, the outlet"


def test_an_answer_rests_on_the_outlet_unless_told_otherwise() -> None:
    assert Response("Ukraine", Answer.AWAITED).teller is Teller.OUTLET
