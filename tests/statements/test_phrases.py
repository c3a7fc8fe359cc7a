"""Noun phrases are taken apart."""

from detente.statements.phrases import PROPER, bare, head_noun, joined_nouns, whole_name
from tests.statements.acting import cast_of, words


def test_marks_are_left_out() -> None:
    cast = cast_of("He said (France) agreed.")
    assert bare(words(cast, "(France)")).text == "France"
    assert len(bare(words(cast, "("))) == 0


def test_joined_nouns() -> None:
    cast = cast_of("France, Spain and officials from Italy agreed.")
    heads = joined_nouns(words(cast, "France, Spain and officials from Italy"), cast.describer)
    assert [h.text for h in heads] == ["France", "Spain", "officials"]


def test_the_name_of_a_body_is_whole() -> None:
    cast = cast_of("The Foreign Relations Committee voted.")
    assert whole_name(words(cast, "Committee")).text == "Foreign Relations Committee"
    assert "NNP" in PROPER


def test_two_titled_names_are_two_however_they_are_parsed() -> None:
    cast = cast_of("US President Donald Trump and Chinese leader Xi Jinping reached a truce.")
    phrase = words(cast, "US President Donald Trump and Chinese leader Xi Jinping")
    assert [t.text for t in joined_nouns(phrase, cast.describer)] == ["Trump", "Jinping"]


def test_words_cut_out_of_a_phrase_are_headed_by_their_noun() -> None:
    cast = cast_of("The government proposal is old.")
    assert head_noun(words(cast, "The government")).text == "government"
    assert head_noun(words(cast, "The government proposal")).text == "proposal"
