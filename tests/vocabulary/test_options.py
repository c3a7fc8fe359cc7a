from detente.vocabulary.options import option_words


def test_what_stands_for_what_is_alike_is_one_word() -> None:
    words = option_words()
    assert words.alike["cease-fire"] == words.alike["truce"] == "ceasefire"
    assert all(words.alike[first] == first for first in words.alike.values())


def test_no_word_points_both_ways_on_one_axis() -> None:
    for one, other in option_words().opposites.values():
        assert not one & other


def test_longer_endings_come_before_those_they_end_in() -> None:
    endings = option_words().endings
    for place, ending in enumerate(endings):
        assert not any(later.endswith(ending) for later in endings[place + 1 :])


def test_no_mark_means_two_currencies() -> None:
    marks = [mark for some in option_words().currencies.values() for mark in some]
    assert len(set(marks)) == len(marks)
    assert 0 < option_words().tolerance < 1
