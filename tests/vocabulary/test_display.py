from collections.abc import Iterator

import pytest

from detente.errors import VocabularyError
from detente.model import Answer, Certainty, State, Teller, UnknownKind
from detente.vocabulary import display


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    display._words.cache_clear()
    yield
    display._words.cache_clear()


def test_every_value_has_its_words() -> None:
    for kind in display.KINDS.values():
        assert all(isinstance(display.told(value), str) for value in kind)


def test_equal_values_of_different_kinds_are_told_apart() -> None:
    assert display.told(Certainty.UNKNOWN) == "not known whether"
    assert display.told(UnknownKind.ANSWER) == "answer"
    assert display.told(Teller.OUTLET) == "told by the outlet"


def test_certain_goes_without_saying() -> None:
    assert display.told(Certainty.CERTAIN) == ""
    assert display.told(Certainty.PROBABLE) == "probable"


def test_every_answer_takes_the_look_of_a_state() -> None:
    states = {answer: display.answer_state(answer) for answer in Answer}
    assert states[Answer.NOT_ACCEPTED] is State.NOT_GIVEN
    assert states[Answer.ACCEPTED_IF] is State.GIVES_IF
    assert states[Answer.AWAITED] is State.AWAITED


def test_a_missing_value_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "read_yaml", lambda _: {})
    with pytest.raises(VocabularyError, match="does not name each of"):
        display.told(Certainty.CERTAIN)
