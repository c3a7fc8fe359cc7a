from detente.positions.offers.tying import tied
from detente.vocabulary.offers import offer_words


def test_a_tie_tells_its_rule_and_how_often_that_was_right() -> None:
    tie = tied("s1", "nearest")
    assert tie.item == "s1"
    assert tie.reason == offer_words().ties["nearest"].words
    assert 0.5 < tie.confidence < 1


def test_a_rule_that_is_not_told_is_even() -> None:
    assert tied("s1", "").confidence == 0.5
