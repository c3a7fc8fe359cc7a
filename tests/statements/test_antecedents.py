"""The most salient earlier mention is taken up."""

from detente.statements.antecedents import (
    FIRST,
    SUBJECTS,
    Mention,
    Salience,
    is_first,
    is_pair,
    is_pronoun,
)
from tests.statements.acting import cast_of, head, words


def test_first_person_is_a_pronoun() -> None:
    cast = cast_of("We told the US that it can wait for us.")
    assert [t.text for t in cast.parsed.doc if is_pronoun(t)] == ["We", "it", "us"]
    assert [t.text for t in cast.parsed.doc if is_first(t)] == ["We", "us"]
    assert "our" in FIRST
    assert "nsubj" in SUBJECTS


def test_a_pair_is_counted() -> None:
    cast = cast_of("Both sides met. The sides parted.")
    assert is_pair(head(cast, "Both sides"))
    assert not is_pair(head(cast, "The sides"))


def test_she_takes_up_a_woman() -> None:
    cast = cast_of(
        "Ukrainian President Petro Koval met German Chancellor Angela Brandt. "
        "He asked for time. She refused."
    )
    assert cast.resolve(words(cast, "She")).party == "Germany"
    assert cast.resolve(words(cast, "He", "Brandt")).party == "Ukraine"


def test_both_leaders_take_up_two_sides_named_apart() -> None:
    cast = cast_of(
        "French President Luc Martin called Polish Prime Minister Jan Nowak on Monday. "
        "Both leaders want a truce."
    )
    assert cast.resolve(words(cast, "Both leaders")).party == "France + Poland"


def test_the_minister_is_the_last_one_with_that_title() -> None:
    cast = cast_of(
        "Turkish Foreign Minister Ali Demir met the Greek President Nikos Pappas. "
        "The president left early. The minister stayed."
    )
    assert cast.resolve(words(cast, "The minister")).party == "Turkey"


def test_nothing_before_gives_nothing() -> None:
    cast = cast_of("It rained. France agreed.")
    token = head(cast, "It")
    assert Salience([]).pronoun(token, 0, False) is None
    assert cast.salience.pronoun(token, 0, False) is None


def test_mentions_between_two_tokens() -> None:
    cast = cast_of("France agreed. Spain refused.")
    found = cast.salience.within(0, len(cast.parsed.doc))
    assert [m.party for m in found] == ["France", "Spain"]
    assert all(isinstance(m, Mention) and m.subject for m in found)


def test_both_sides_are_exactly_the_two_main_ones() -> None:
    cast = cast_of(
        "Iran rejected the offer of the United States. Washington said Iran was stalling, after "
        "a round in Oman. Tehran and Washington are far apart. Both sides refused to give way."
    )
    assert cast.resolve(words(cast, "Both sides")).party == "Iran + United States"


def test_both_sides_of_three_equals_are_nobody() -> None:
    cast = cast_of("Iran left. Iraq left. Kuwait left. Both sides refused.")
    assert cast.resolve(words(cast, "Both sides")).party == "unknown"
