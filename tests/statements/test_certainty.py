import pytest

from detente.model import Act, Certainty
from detente.statements.certainty import certainty_of
from tests.statements.reading import sentence


def certainty(text: str, word: str, act: Act = Act.ACCEPT, negated: bool = False) -> Certainty:
    span = sentence(text)
    cue = next(t for t in span if t.text == word)
    return certainty_of(act, cue, negated, False).value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Kyiv has agreed to a truce.", "agreed", Certainty.CERTAIN),
        ("Kyiv would agree to a truce.", "agree", Certainty.PROBABLE),
        ("Kyiv is expected to accept a truce.", "accept", Certainty.PROBABLE),
        ("Kyiv has signalled that it is ready for a truce.", "ready", Certainty.PROBABLE),
        ("Kyiv has indicated its willingness to accept a truce.", "indicated", Certainty.PROBABLE),
        ("Kyiv has suggested a truce.", "suggested", Certainty.CERTAIN),
        ("Kyiv may accept a truce.", "accept", Certainty.POSSIBLE),
        ("Kyiv failed to accept a truce.", "accept", Certainty.NEGATED),
        ("It is unclear whether Kyiv will accept.", "accept", Certainty.UNKNOWN),
    ],
)
def test_hedges(text: str, word: str, value: Certainty) -> None:
    assert certainty(text, word) is value


def test_a_negated_move_was_not_made() -> None:
    assert certainty("Kyiv has not agreed.", "agreed", negated=True) is Certainty.NEGATED


def test_an_accusation_is_made_by_saying_it() -> None:
    assert certainty("Kyiv may complain.", "complain", Act.ACCUSE) is Certainty.CERTAIN


def test_would_in_a_report_is_a_tense() -> None:
    cue = next(t for t in sentence("Kyiv would agree.") if t.text == "agree")
    assert certainty_of(Act.ACCEPT, cue, False, True).value is Certainty.CERTAIN
