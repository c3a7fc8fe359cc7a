import pytest

from detente.positions.moves.sizes import DAYS, PERCENT, differing, sizes


@pytest.mark.parametrize(
    ("words", "unit", "amount"),
    [
        ("a spread of 5/8 percentage points", PERCENT, 0.625),
        ("the 1-1/8 points offered", PERCENT, 1.125),
        ("one full percentage point", PERCENT, 1),
        ("a cut of 30%", PERCENT, 30),
        ("a 60-day truce", DAYS, 60),
        ("a two-month truce", DAYS, 60),
        ("$500 million in aid", "dollars", 5e8),
        ("3.6 billion dlrs of debt", "dollars", 3.6e9),
        ("1,200 pesos a ton", "pesos", 1200),
        ("ten captives and six graves", "captive", 10),
        ("600 lorries a day", "lorrie", 600),
    ],
)
def test_amounts_are_read_with_what_they_measure(words: str, unit: str, amount: float) -> None:
    assert list(sizes(words)[unit]) == [amount]


@pytest.mark.parametrize("words", ["so much a day", "the 26 May talks", "at 5 pm", "the truce"])
def test_what_is_no_amount_is_none(words: str) -> None:
    assert not {DAYS, PERCENT, "dollars"} & sizes(words).keys()


def test_two_wordings_differ_in_the_one_measure_that_both_tell_once() -> None:
    found = differing("a 60-day truce", "a truce of 70 days")
    assert found is not None
    assert (found.unit, found.one, found.other) == (DAYS, 60, 70)
    assert (found.one_words, found.other_words) == ("60 days", "70 days")
    assert differing("a 60-day truce", "a two-month truce") is None
    assert differing("a 60-day truce", "ten captives") is None
    assert differing("a 60-day or 70-day truce", "an 80-day truce") is None
