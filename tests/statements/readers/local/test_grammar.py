"""Whom grammar makes the mover of a stretch."""

import pytest

from detente.statements.named import named
from detente.statements.readers.local.grammar import Grammar, Hinting, signs
from tests.statements.acting import cast_of


def hints(text: str, words: str) -> Hinting:
    cast = cast_of(text)
    start = text.index(words)
    return Grammar(cast, named(cast)).of(start, start + len(words))


def test_the_subject_and_the_source() -> None:
    told = hints("Kenya has accepted the truce, France said.", "Kenya has accepted the truce")
    assert (told.subject, told.source, told.opening) == ("Kenya", "France", "Kenya")
    assert told.first == "Kenya"


def test_the_passive_names_nobody_without_an_agent() -> None:
    assert hints("Kenya was accused of delays.", "Kenya was accused of delays").subject == ""
    told = hints("Kenya was accused of delays by Peru.", "Kenya was accused of delays by Peru")
    assert (told.subject, told.agent) == ("", "Peru")


def test_who_stands_before_and_after() -> None:
    text = "Peru is ready to sign the accord. It will take weeks, France said."
    told = hints(text, "ready to sign the accord")
    assert (told.before, told.after) == ("Peru", "France")


@pytest.mark.parametrize(("party", "count"), [("Peru", 3), ("Kenya", 0)])
def test_signs_of_a_party(party: str, count: int) -> None:
    told = signs(Hinting(subject="Peru", source="Peru"), party)
    assert len(told) == 8
    assert sum(told) == count


def test_no_words_hint_at_nobody() -> None:
    assert Grammar(cast_of("Peru left."), ()).of(0, 0) == Hinting()
