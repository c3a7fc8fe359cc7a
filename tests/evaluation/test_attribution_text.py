import pytest

from detente.evaluation.attribution_text import runs, tokens_of

SENTENCE = "“We agree,” said the minister of trade, who smiled.\n\nThey left."


def test_tokens_are_words_and_marks_without_blanks() -> None:
    tokens = tokens_of(SENTENCE)
    assert list(tokens.words[:5]) == ["“", "We", "agree", ",", "”"]
    assert not any(word.isspace() for word in tokens.words)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert SENTENCE[start:end] == word


def test_what_stands_within_quotation_marks_is_quoted() -> None:
    tokens = tokens_of(SENTENCE)
    quoted = [w for w, inside in zip(tokens.words, tokens.quoted, strict=True) if inside]
    assert quoted == ["“", "We", "agree", ",", "”"]


def test_straight_marks_open_and_close_in_turn() -> None:
    tokens = tokens_of('He said "yes" and "no".')
    quoted = [w for w, inside in zip(tokens.words, tokens.quoted, strict=True) if inside]
    assert quoted == ['"', "yes", '"', '"', "no", '"']


def test_a_token_is_within_a_place_that_shares_a_character() -> None:
    tokens = tokens_of("one two three")
    assert tokens.within(((2, 5),)) == {0, 1}
    assert tokens.within(((3, 4),)) == frozenset()
    assert tokens.within(((4, 4), (9, 99))) == {2}


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("the minister of trade", "minister"),
        ("Sample, a spokesman", "Sample"),
        ("people who know", "people"),
        ("of", "of"),
        ("Freedonia 's envoy", "envoy"),
    ],
)
def test_the_head_stands_before_the_first_comma_or_preposition(source: str, head: str) -> None:
    tokens = tokens_of(source)
    found = tokens.head(tokens.within(((0, len(source)),)))
    assert found is not None
    assert tokens.words[found] == head


def test_nothing_has_no_head() -> None:
    assert tokens_of("one").head(frozenset()) is None


def test_runs_are_what_follows_one_another() -> None:
    assert runs(frozenset({1, 2, 3, 7, 9, 10})) == {(1, 3), (7, 7), (9, 10)}
    assert runs(frozenset()) == set()


def test_spoken_tokens_hold_a_letter_or_digit() -> None:
    tokens = tokens_of("Yes, 30 days.")
    assert [tokens.words[n] for n in sorted(tokens.spoken(frozenset(range(5))))] == [
        "Yes",
        "30",
        "days",
    ]
