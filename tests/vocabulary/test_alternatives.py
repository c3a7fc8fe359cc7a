"""Any of some words, the longest that fits."""

import re

from detente.vocabulary.alternatives import either, either_phrase


def test_the_longest_word_is_taken_first() -> None:
    found = re.match(either(["up", "up to", "up to the"]), "up to the end")
    assert found is not None
    assert found.group() == "up to the"


def test_signs_stand_for_themselves() -> None:
    assert re.fullmatch(either(["a.m.", "p.m."]), "a.m.")
    assert not re.fullmatch(either(["a.m.", "p.m."]), "axmx")


def test_the_alternatives_are_one_group() -> None:
    assert not re.fullmatch(rf"x{either(['a', 'b'])}", "b")
    assert not re.fullmatch(rf"x{either_phrase(['a', 'b'])}", "b")


def test_only_phrases_are_found_over_a_line_break() -> None:
    assert re.fullmatch(either_phrase(["in return for"]), "in return\n  for")
    assert not re.fullmatch(either(["in return for"]), "in return\n  for")
