import pytest

from detente.model import Act
from detente.positions.offers.marks import (
    core_words,
    figures,
    goes_on,
    inexact,
    near,
    renewed,
    same_sentence,
)
from tests.factory import document, statement


def test_lengths_are_near_within_a_fifth() -> None:
    assert near(frozenset({60.0}), frozenset({70.0}))
    assert not near(frozenset({30.0}), frozenset({60.0}))
    assert not near(frozenset(), frozenset({60.0}))


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Arland put forward a revised plan", True),
        ("a new ceasefire proposal of Arland", True),
        ("the counter-proposal of Arland", True),
        ("the plan of the new government", False),
        ("Arland renewed its plan", False),
    ],
)
def test_a_new_proposal_calls_itself_so(text: str, new: bool) -> None:
    said = statement(document(text), text, "Arland", Act.PROPOSE, "ceasefire")
    assert renewed(said) is new


def test_a_sentence_goes_on_with_a_pronoun_nearby_or_a_noun_farther_on() -> None:
    doc = document("Arland proposes a truce. It also wants a swap. The plan opens the ports.")
    it = statement(doc, "It also wants a swap", "Arland", Act.PROPOSE, "prisoners")
    plan = statement(doc, "The plan opens the ports", "Arland", Act.PROPOSE, "economy")
    assert goes_on(it, 10)
    assert not goes_on(it, 400)
    assert goes_on(plan, 400)
    assert not goes_on(plan, 900)


def test_a_sentence_ends_at_its_full_stop() -> None:
    assert same_sentence("truce and ", 5)
    assert not same_sentence("truce. And ", 10)
    assert not same_sentence("and ", 40)


def test_numbers_of_things_are_told_in_words_and_figures() -> None:
    assert (10, "hostages") in figures("the release of ten living hostages")
    assert (10, "hostages") in figures("about 10 hostages")
    assert figures("a truce of 30 days") == frozenset()


def test_an_inexact_length_says_so() -> None:
    assert inexact("a roughly two-month truce")
    assert inexact("about 60 days of truce")
    assert not inexact("a two-month truce")


def test_parties_and_the_words_of_all_proposals_tell_nothing() -> None:
    assert core_words("Russia proposes a plan to swap prisoners") == {"swap", "prisoner"}
    assert core_words("swapping a prisoner") == {"swapp", "prisoner"}
