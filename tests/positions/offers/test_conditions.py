from detente.model import Act
from detente.positions.offers.conditions import conditions_of
from tests.factory import document, span, statement

DOC = document(
    "Arland agrees if monitors are let in and if the ports open. "
    "It agrees if the ports open. It agrees."
)


def test_conditions_are_listed_once_in_the_words_of_the_record() -> None:
    told = [
        statement(DOC, words, "Arland", Act.ACCEPT, "ceasefire", condition=span(DOC, condition))
        for words, condition in (
            ("Arland agrees", "if monitors are let in and if the ports open"),
            ("It agrees if the ports open", "if the ports open"),
        )
    ]
    free = statement(DOC, "It agrees.", "Arland", Act.ACCEPT, "ceasefire")
    assert conditions_of([*told, free]) == ("if monitors are let in", "if the ports open")
    assert conditions_of([free]) == ()
