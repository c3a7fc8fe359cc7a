import pytest

from detente.model import Act
from detente.statements.senses import (
    claim_denied,
    is_blamed,
    is_supposed,
    journey,
    moves_alone,
    turned,
)
from tests.statements.reading import token


@pytest.mark.parametrize(
    ("text", "verb", "alone"),
    [
        ("Oslo asked Bern to send observers.", "asked", True),
        ("Oslo asked who would send observers.", "asked", False),
        ("Oslo asked whether Bern would come.", "asked", False),
        ("Oslo needs to win over rebels.", "needs", False),
        ("Oslo needs a guarantee.", "needs", True),
        ("Oslo insisted that it had paid.", "insisted", False),
        ("Oslo agreed that it would pay.", "agreed", True),
    ],
)
def test_a_verb_that_reports_or_asks_is_no_move(text: str, verb: str, alone: bool) -> None:
    assert moves_alone(token(text, verb)) is alone


def test_a_rejected_claim_is_denied_and_a_rejected_plan_is_not() -> None:
    claim = token("Oslo rejected the claim.", "rejected")
    plan = token("Oslo rejected the plan.", "rejected")
    assert claim_denied(Act.REJECT, claim) is Act.DENY
    assert claim_denied(Act.REJECT, plan) is Act.REJECT
    assert claim_denied(Act.ACCEPT, claim) is Act.ACCEPT


def test_a_condition_is_only_supposed() -> None:
    assert is_supposed(token("Talks resume if Oslo accepts the plan.", "accepts"))
    assert not is_supposed(token("Oslo accepts the plan.", "accepts"))


def test_a_negated_will_refuses_and_a_negated_fact_is_not_made() -> None:
    will = token("Oslo will not accept it.", "accept")
    fact = token("Oslo has not accepted it.", "accepted")
    assert turned(Act.ACCEPT, True, will) == (Act.REJECT, False)
    assert turned(Act.ACCEPT, True, fact) == (Act.ACCEPT, True)
    assert turned(Act.ACCEPT, False, will) == (Act.ACCEPT, False)


def test_what_hangs_on_a_condition_is_supposed_too() -> None:
    assert is_supposed(token("Oslo pays if it finds that Bern has agreed.", "agreed"))


def test_who_is_to_blame_blames_nobody() -> None:
    assert is_blamed(token("Oslo is to blame for the delay.", "blame"))
    assert not is_blamed(token("Oslo blames Bern for the delay.", "blames"))


def test_a_journey_is_what_an_errand_hangs_on() -> None:
    text = "Envoys will fly to Oslo to propose a truce."
    assert journey(token(text, "propose")).text == "fly"
    assert journey(token("Envoys met to propose a truce.", "propose")).text == "propose"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("There was no indication that Oslo rejected the offer.", "rejected"),
        ("Bern would pay, provided Oslo suspended its tests.", "suspended"),
        ("If they threaten us and offer talks, we shall leave.", "offer"),
    ],
)
def test_what_nobody_says_was_done_is_supposed(text: str, verb: str) -> None:
    assert is_supposed(token(text, verb))


def test_what_is_promising_promises_nothing() -> None:
    assert not moves_alone(token("The statement was promising.", "promising"))
    assert moves_alone(token("Oslo is promising aid.", "promising"))
