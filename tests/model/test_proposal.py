from detente.model import Answer, Proposal, Teller
from detente.model.proposal import Owed, Response, Version
from tests.model.values import RESPONSE, STATEMENT, UNKNOWN


def test_answers_and_tellers() -> None:
    told = (
        "accepted, accepted in principle, accepted if, yes, but, noted, "
        "neither accepted nor rejected, not accepted, rejected, deferred, unknown, awaited, "
        "contested"
    )
    assert ", ".join(Answer) == told
    assert ", ".join(Teller) == "itself, the other side, a mediator, unnamed sources, the outlet"


def test_an_answer_rests_on_the_outlet_unless_told_otherwise() -> None:
    assert Response("Ukraine", Answer.AWAITED).teller is Teller.OUTLET


def test_an_answer_rests_on_its_statements_then_its_unknowns() -> None:
    assert RESPONSE.items == (STATEMENT, UNKNOWN)


def test_values_that_are_not_told_are_empty() -> None:
    made = Proposal("p1", "ceasefire", "a truce", (), ())
    assert (made.names, made.on_behalf, made.versions, made.namesakes) == ((), (), (), ())
    assert (made.perhaps, made.issues) == ((), ())
    owed = Owed("Ukraine", Answer.AWAITED, "", "ceasefire", "a truce", (), ())
    assert owed.told
    assert owed.days is None
    assert Version("a truce", ("s1",)).changed == ()
