from detente.model import Act, Certainty
from detente.positions.putting import openness, put_forward
from detente.positions.terms import terms_of
from tests.factory import document, statement

DOC = document(
    "Arland proposes a 30-day truce. Arland proposes a one-month truce. Arland offers its plan for "
    "the ports. Arland offers grain. Borland is said to propose a 30-day truce."
)


def test_equal_terms_of_one_side_are_one_and_an_offer_by_name_counts() -> None:
    found = put_forward([
        statement(DOC, "Arland proposes a 30-day truce", "Arland", Act.PROPOSE, "ceasefire"),
        statement(DOC, "Arland proposes a one-month truce", "Arland", Act.PROPOSE, "ceasefire"),
        statement(DOC, "Arland offers its plan for the ports", "Arland", Act.OFFER, "economy"),
        statement(DOC, "Arland offers grain", "Arland", Act.OFFER, "economy"),
    ])  # fmt: skip
    assert [len(home.put_forward) for home in found] == [2, 1]


def test_what_was_not_surely_made_is_not_put_forward() -> None:
    for certainty in (Certainty.NEGATED, Certainty.UNKNOWN):
        said = statement(
            DOC, "Borland is said to propose a 30-day truce", "Borland", Act.PROPOSE, "ceasefire",
            certainty=certainty,
        )  # fmt: skip
        assert put_forward([said]) == []


def test_what_fixes_most_comes_first() -> None:
    texts = ["a truce", "a full 30-day truce", "a 30-day truce"]
    told = sorted(texts, key=lambda t: openness(terms_of(t)))
    assert told == ["a full 30-day truce", "a 30-day truce", "a truce"]
