import pytest

from detente.vocabulary.stakes import opens_purpose, speaks_for_itself, stake_cue


@pytest.mark.parametrize(
    ("kind", "words", "cue"),
    [
        ("red line", "the border is a red line for it", "red line"),
        ("red line", "it is NOT\nNEGOTIABLE", "NOT\nNEGOTIABLE"),
        ("red line", "Norland insisted that it would not leave", "insisted that it would not"),
        ("red line", "it insists it will not pay", "insists it will not"),
        ("red line", "Norland is adamant on the wells", "adamant on"),
        ("red line", "there is no room for compromise", "no room for compromise"),
        ("red line", "it was in no mood for compromise", "in no mood for compromise"),
        ("red line", "under no circumstances would it sign", "under no circumstances"),
        ("stated interest", "it acts in its interest", "in its interest"),
        ("would be given", "it is ready to share", "is ready"),
    ],
)
def test_cues_are_found_by_kind(kind: str, words: str, cue: str) -> None:
    found = stake_cue(kind, words)
    assert found is not None
    assert found.group() == cue


@pytest.mark.parametrize("kind", ["red line", "stated interest", "would be given"])
def test_plain_words_are_none(kind: str) -> None:
    assert stake_cue(kind, "the interest on the loan was paid, redlined") is None


def test_purposes_and_the_first_person() -> None:
    assert opens_purpose("so  that")
    assert not opens_purpose("red line")
    assert speaks_for_itself("what we want")
    assert not speaks_for_itself("what was wanted")


def test_who_is_adamant_that_others_are_well_draws_no_red_line() -> None:
    assert stake_cue("red line", "Norland is adamant that the lenders are safe") is None
