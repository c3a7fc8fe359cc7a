from detente.model import Span
from detente.positions.roots.repeating import grams, own_words, repeats

TEXT = "The envoys of Norland left the talks on Tuesday without a word to those who waited outside."
OTHER = "On Tuesday envoys of Norland left the talks on Tuesday without a word to the press."


def span(text: str) -> Span:
    return Span.of(text, 0, len(text))


def test_most_of_the_shorter_one_s_runs_of_words_must_be_shared() -> None:
    one, other = grams(own_words(span(TEXT))), grams(own_words(span(OTHER)))
    assert repeats(one, other)
    assert not repeats(
        one, grams(own_words(span("Norland wants all of its prisoners back by May.")))
    )
    assert not repeats(one, frozenset())


def test_what_is_quoted_is_nobody_s_own_wording() -> None:
    assert own_words(span(f"He said “{TEXT}”")) == ()
    begun = f"“{TEXT}” he said"
    assert own_words(Span.of(begun, 40, 60), begun) == ()
    assert own_words(Span.of(begun, 40, 60), "another text") != ()


def test_a_few_words_are_no_wording() -> None:
    assert own_words(span("Norland accepts a truce.")) == ()


def test_the_words_around_a_place_count_but_no_cut_off_ones() -> None:
    place = Span.of(TEXT, 40, 60)
    assert "norland" in own_words(place) or "envoys" in own_words(place)
    assert all(word in TEXT.casefold().rstrip(".").split() for word in own_words(place))
