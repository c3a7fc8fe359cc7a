import pytest

from detente.model import Act, State
from detente.positions.moves.contents import Content, Dated
from detente.positions.moves.related import Index, same_thing, same_words
from tests.positions.moves.talks import one


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Oslo accepts the loan of the bank", "Oslo rejects the loan of the bank", True),
        ("the 30-day ceasefire", "a ceasefire of thirty days at last", True),
        ("he accepts the proposal", "she rejects the proposal", True),
        ("a truce at sea", "a truce in the energy sector", False),
        ("a share of the port", "the release of all captives", False),
    ],
)
def test_wordings_are_on_one_thing(first: str, second: str, same: bool) -> None:
    assert same_thing(first, second) is same


def test_more_of_a_thing_is_not_the_thing() -> None:
    assert same_words("a margin of 5/8 over the rate", "a margin of 5/8 over the rate too")
    assert not same_words("a margin of 5/8 over the rate", "a margin above 5/8 over the rate")


def test_an_index_finds_all_that_are_on_one_thing_and_not_itself() -> None:
    words = ("a share of the old port", "no share of the old port", "the release of captives")
    contents = [
        Content(State.WANTS, False, (Dated(told.statements[0], 1),), (told.statements[0].id,))
        for told in (one("01", w, "Norway", Act.DEMAND) for w in words)
    ]
    index = Index(contents)
    assert index.like(contents[0]) == [contents[1]]
    assert index.like(contents[2]) == []
