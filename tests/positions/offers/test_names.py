from dataclasses import replace

from detente.model import Act, Proposal
from detente.positions.offers.names import called, names_of, namesakes
from tests.factory import document, statement

DOC = document(
    "Arland accepts Vardan's plan. Borland rejects Vardan’s framework. "
    "Arland studies the proposal. Arland accepts the 30-day truce."
)


def name(words: str) -> str:
    return called(statement(DOC, words, "Arland", Act.ACCEPT, "ceasefire"))


def test_a_name_tells_whose_it_is_or_what_it_fixes() -> None:
    assert name("Arland accepts Vardan's plan") == "Vardan plan"
    assert name("Borland rejects Vardan’s framework") == "Vardan framework"
    assert name("Arland accepts the 30-day truce") == "30-day truce"
    assert name("Arland studies the proposal") == ""


def test_the_most_frequent_name_is_first() -> None:
    items = [
        statement(DOC, words, "Arland", Act.ACCEPT, "ceasefire")
        for words in ("Arland accepts the 30-day truce", "Arland accepts Vardan's plan")
    ]
    assert names_of([*items, items[1]]) == ("Vardan plan", "30-day truce")


def test_a_person_names_two_texts_of_one_issue_alike() -> None:
    one = Proposal("p1", "ceasefire", "a", (), (), names=("Vardan plan",), issues=("ceasefire",))
    other = replace(one, id="p2", names=("Vardan framework",))
    apart = replace(one, id="p3", issues=("economy",))
    truce = replace(one, id="p4", names=("30-day truce",))
    assert namesakes([one, other, apart, truce]) == {
        "p1": ("p2",), "p2": ("p1",), "p3": (), "p4": (),
    }  # fmt: skip
