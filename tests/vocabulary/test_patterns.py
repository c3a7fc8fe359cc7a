"""Phrases of the word lists become token patterns."""

from hypothesis import given
from hypothesis import strategies as st

from detente.vocabulary.patterns import anchors, token_pattern


def test_words_alternatives_and_gaps() -> None:
    pattern = token_pattern("have * yet? ... respond|reply")
    assert pattern[0] == {"LEMMA": {"IN": ["have"]}}
    assert pattern[1]["OP"] == "{0,2}"
    assert pattern[2] == {"LEMMA": {"IN": ["yet"]}, "OP": "?"}
    assert pattern[3]["OP"] == "{0,8}"
    assert pattern[4] == {"LEMMA": {"IN": ["respond", "reply"]}}


def test_the_anchor_is_the_rarest_mandatory_word() -> None:
    assert anchors("be * whatever? unclear|uncertain") == {"unclear", "uncertain"}
    assert anchors("yet to be finalise|agree") == {"yet"}
    assert anchors("have * not") == {"not"}


@given(st.lists(st.sampled_from(["a", "bb|cc", "dd?", "*", "..."]), min_size=1))
def test_one_token_a_word(words: list[str]) -> None:
    assert len(token_pattern(" ".join(words))) == len(words)
