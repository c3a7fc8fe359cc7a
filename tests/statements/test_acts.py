import pytest

from detente.model import Act
from detente.statements.acts import moves, owner
from tests.statements.reading import sentence, token


def first(text: str) -> tuple[Act, str, bool]:
    move = next(iter(moves(sentence(text))))
    assert move.mover is not None
    return move.act, move.mover.text, move.negated


@pytest.mark.parametrize(
    ("text", "act", "mover"),
    [
        ("Moscow rejected the proposal.", Act.REJECT, "Moscow"),
        ("Kyiv has agreed to a truce.", Act.ACCEPT, "Kyiv"),
        ("Kyiv called on Moscow to release the prisoners.", Act.DEMAND, "Kyiv"),
        ("Kyiv is ready to accept a truce.", Act.ACCEPT, "Kyiv"),
        ("Kyiv submitted a set of conditions to Moscow.", Act.DEMAND, "Kyiv"),
        ("Kyiv ruled out any talks.", Act.REJECT, "Kyiv"),
        ("Berlin reiterated its demand for a withdrawal.", Act.DEMAND, "its"),
        ("Berlin welcomed the accord.", Act.ENDORSE, "Berlin"),
        ("The plan was rejected by Hamas.", Act.REJECT, "Hamas"),
        ("Paris accused Berlin of bad faith.", Act.ACCUSE, "Paris"),
        ("Paris has threatened to leave the talks.", Act.THREATEN, "Paris"),
        ("Paris denied the report.", Act.DENY, "Paris"),
        ("Washington is awaiting a response from Moscow.", Act.DEFER, "Moscow"),
        ("Paris would commit itself to a truce.", Act.ACCEPT, "Paris"),
        ("Paris would commit itself to more aid.", Act.OFFER, "Paris"),
    ],
)
def test_words_that_make_a_move(text: str, act: Act, mover: str) -> None:
    assert first(text)[:2] == (act, mover)


def test_a_will_not_to_accept_refuses_and_a_missing_yes_is_negated() -> None:
    assert first("Moscow will not accept the plan.") == (Act.REJECT, "Moscow", False)
    assert first("Moscow has not agreed to the plan.") == (Act.ACCEPT, "Moscow", True)


def test_the_criticised_is_not_the_critic() -> None:
    assert list(moves(sentence("The ministry was criticised for its delay."))) == []


def test_what_is_asked_of_somebody_is_not_his_move() -> None:
    assert len(list(moves(sentence("Kyiv urged Moscow to accept the truce.")))) == 1


def test_a_condition_and_a_purpose_are_no_move() -> None:
    assert [m.act for m in moves(sentence("If Moscow agrees, talks follow."))] == []
    assert [m.act for m in moves(sentence("Envoys flew out to reject it."))] == []


def test_a_journey_to_propose_something_is_told_as_a_whole() -> None:
    (move,) = moves(sentence("Envoys will travel to Oslo to propose a truce."))
    assert (move.act, move.span.text) == (
        Act.PROPOSE, "Envoys will travel to Oslo to propose a truce",
    )  # fmt: skip


def test_the_lead_in_of_a_list_is_no_move() -> None:
    assert list(moves(sentence("Moscow’s earlier conditions included:"))) == []


def test_a_noun_as_subject_names_a_move_without_its_contents() -> None:
    (move,) = moves(sentence("Moscow’s demands have remained broad."))
    assert (move.act, move.bare) == (Act.DEMAND, True)


def test_whose_a_noun_is() -> None:
    for text, noun, whose in [
        ("the Russian proposal", "proposal", "Russian"),
        ("a proposal by Qatar", "proposal", "Qatar"),
    ]:
        found = owner(token(text, noun))
        assert found is not None
        assert found.text == whose
    assert owner(token("a new proposal", "proposal")) is None


@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        ("Berlin ruled out sending troops to the region.", Act.REJECT, False),
        ("Moscow did not rule out that talks could follow.", Act.REJECT, True),
        ("Tokyo has no plans to withdraw its troops.", Act.REJECT, False),
        ("Paris rejected the claim that it had agreed.", Act.DENY, False),
        ("Hanoi did not manage to agree on the text.", Act.ACCEPT, True),
    ],
)
def test_what_is_refused_or_undone_is_not_made(text: str, act: Act, negated: bool) -> None:
    move = first(text)
    assert (move[0], move[2]) == (act, negated)


def test_a_failure_is_quoted_with_its_verb() -> None:
    move = next(iter(moves(sentence("Tokyo and Hanoi failed to agree on the text."))))
    assert move.span.text == "Tokyo and Hanoi failed to agree on the text"


@pytest.mark.parametrize(
    "text", ["Oslo asked who would monitor the truce.", "The minister needs to win over rebels."]
)
def test_a_question_and_an_own_need_demand_nothing(text: str) -> None:
    assert not list(moves(sentence(text)))


def test_a_proposal_that_is_judged_is_not_made() -> None:
    assert not list(moves(sentence("Oslo's proposal was a first step but not enough.")))
    assert first("Oslo's proposal for a truce stands.")[0] is Act.PROPOSE
