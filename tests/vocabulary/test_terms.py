from detente.vocabulary.parties import PARTIES
from detente.vocabulary.terms import is_side, listed, term_words, with_article


def test_every_list_has_words_and_every_word_stands_in_one_scope() -> None:
    words = term_words()
    assert words.numbers["thirty"] == 30
    assert words.units["week"] == 7
    for kind in (words.narrow, words.length, words.extent):
        told = [w for scope in kind.values() for w in scope]
        assert told
        assert len(set(told)) == len(told)
    assert not set(words.heads) & set(words.named_heads)
    assert "the" in words.pointing
    assert "the" in words.function_words


def test_parties_with_an_article_are_parties() -> None:
    assert with_article("United States") == "the United States"
    assert with_article("Russia") == "Russia"
    assert term_words().articled | term_words().plural <= set(PARTIES)


def test_names_stand_in_a_row() -> None:
    assert [listed(n) for n in ("", "A", "AB", "ABC")] == ["", "A", "A and B", "A, B and C"]
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_land_water_and_texts_are_no_sides() -> None:
    assert [p for p in ("Russia", "Gaza", "Black Sea", "Withdrawal Agreement") if is_side(p)] == [
        "Russia"
    ]
