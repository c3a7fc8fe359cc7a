import pytest

from detente.positions.references import ends_with_head, proposal_name, reference, told_apart
from detente.vocabulary.parties import adopt


@pytest.mark.parametrize(
    ("text", "words", "named", "all_of_them"),
    [
        ("a reply to the proposed 30-day ceasefire", "30-day ceasefire", True, False),
        ("accepts this temporary truce", "temporary truce", False, False),
        ("rejects the envoy’s latest proposal", "envoy’s latest proposal", True, False),
        ("commitment to any ceasefire", "ceasefire", False, True),
        ("His commitment to any ceasefire is unclear", "ceasefire", False, True),
        ("welcomes the energy truce", "energy truce", True, False),
        ("is open to the talks", "talks", False, False),
    ],
)
def test_a_text_points_at_what_was_put_forward(
    text: str, words: str, named: bool, all_of_them: bool
) -> None:
    found = reference(text)
    assert found is not None
    assert (found.words, found.names_one, found.covers_all) == (words, named, all_of_them)


@pytest.mark.parametrize("text", ["accepts a truce", "stops fighting for 30 days", "the planet"])
def test_what_is_new_or_no_proposal_is_pointed_at_by_nothing(text: str) -> None:
    assert reference(text) is None


def test_the_wording_that_tells_most_is_taken() -> None:
    found = reference("after the talks he accepts the 30-day truce")
    assert found is not None
    assert found.words == "30-day truce"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("envoys fly to negotiate a 30-day ceasefire before broader talks", "30-day ceasefire"),
        ("the proposed 30-day truce", "30-day truce"),
        ("a halt of fire", ""),
        ("an immediate and full truce", "full truce"),
    ],
)  # fmt: skip
def test_a_proposal_is_named_by_its_terms(text: str, name: str) -> None:
    assert proposal_name(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("rejects the Hamas proposal", {"Hamas"}),
        ("welcomes Witkoff’s plan", {"Witkoff"}),
        ("accepts the plan put forward by Egypt and others", {"Egypt"}),
        ("studies the proposal of US envoy", {"US"}),
        ("accepts this truce", set()),
    ],
)
def test_the_names_of_whose_it_is_are_told(text: str, names: set[str]) -> None:
    found = reference(text)
    assert found is not None
    assert found.names == names


def test_a_text_may_end_with_what_can_be_put_forward() -> None:
    assert ends_with_head("the 30-day truce")
    assert not ends_with_head("the truce is over")


def test_a_text_may_be_told_apart_by_the_words_before_it() -> None:
    assert told_apart("a plan that seems distinct from ", "the envoy's plan")
    assert told_apart("", "it is not the same as the envoy's plan")
    assert not told_apart("they accept ", "the envoy's plan")


def test_what_a_text_in_capitals_points_at_goes_by_the_names_known_then() -> None:
    text = "OSLO REJECTS BORLANDA’S PLAN"
    before = reference(text)
    adopt((("BORLANDA", "Norway"),))
    try:
        again = reference(text)
    finally:
        adopt(())
    assert again is not None
    assert again.names == {"BORLANDA"}
    assert before is None or not before.names
