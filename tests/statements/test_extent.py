"""The smallest clause around a word."""

import pytest

from detente.statements.extent import clause_of, extent, noun_phrase
from tests.statements.acting import cast_of, head


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("While France waits, Spain agreed to the plan.", "agreed", "Spain agreed to the plan"),
        ("While France waits, Spain agreed.", "waits", "France waits"),
        ("Spain agreed, and France left.", "agreed", "Spain agreed"),
        ("However, Spain agreed.", "agreed", "Spain agreed"),
    ],
)
def test_extents(text: str, word: str, clause: str) -> None:
    cast = cast_of(text)
    assert extent(head(cast, word)).text == clause


def test_the_clause_of_a_word() -> None:
    cast = cast_of("Spain said that the plan failed.")
    assert clause_of(head(cast, "plan")).text == "failed"


def test_noun_phrases() -> None:
    cast = cast_of("The talks between France and Spain, which began late, failed.")
    assert noun_phrase(head(cast, "talks")).text == "The talks between France and Spain"
