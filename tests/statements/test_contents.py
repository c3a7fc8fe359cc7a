from detente.statements.contents import content_of, names_whole
from tests.statements.reading import sentence


def test_the_words_after_the_cue() -> None:
    span = sentence("Kyiv demanded a full withdrawal.")
    found = content_of(span, 1)
    assert found is not None
    assert found.text == "a full withdrawal"
    assert content_of(span, None) == span
    assert content_of(span, len(span) - 1) is None


def test_a_list_of_demands_is_named_without_being_told() -> None:
    assert names_whole(sentence("Moscow handed over a list of demands."))
    assert not names_whole(sentence("Moscow handed over a list of demands: land and money."))
    assert not names_whole(sentence("Moscow handed over a list of prisoners."))
