import pytest

from detente.vocabulary.conditions import (
    Cue,
    condition_words,
    cue_apart,
    cue_before,
    cue_in,
    opening_cue,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("if it pays", "if"),
        ("ONLY\nIF it pays", "only if"),
        ("“unless it pays", "unless"),
        ("in return for a truce", "exchange"),
        ("as a first step toward peace", "first step"),
        ("as a precondition for talks", "price"),
        ("as soon as it pays", "once"),
        ("as soon as possible", "none"),
        ("so long as it pays", "while"),
        ("without a pause", "without"),
    ],
)
def test_the_longest_cue_at_the_beginning_counts(words: str, name: str) -> None:
    found = opening_cue(words)
    assert found is not None
    assert found.name == name


def test_a_cue_tells_its_place() -> None:
    assert opening_cue("if it pays") == Cue("if", 0, 2)
    assert cue_before("it accepts in return for ") == Cue("exchange", 11, 24)
    assert cue_in("it signs only after a truce") == Cue("after", 9, 19)
    assert cue_apart("it would only sign after a truce") == Cue("after", 19, 24)


@pytest.mark.parametrize("words", ["the talks", "iffy terms", ""])
def test_what_is_no_cue_is_none(words: str) -> None:
    assert opening_cue(words) is cue_before(words) is cue_in(words) is cue_apart(words) is None


def test_running_text_is_read_by_sure_cues_only() -> None:
    assert cue_in("it signs if a truce holds until May") is None


def test_other_words() -> None:
    listed = condition_words()
    assert listed.negations.search("it doesn’t sign")
    assert listed.negations.search("it refuses to sign")
    assert not listed.negations.search("it signs a note")
    assert listed.purposes.match("in order to sign")
    assert listed.lasts.search("it will keep fighting")
    assert "if necessary" in listed.empty
