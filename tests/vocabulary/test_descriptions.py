"""Nouns, titles and marks that name an actor through the text around them."""

from detente.vocabulary.descriptions import descriptions, labels, marks, title_parties, women
from detente.vocabulary.parties import PARTIES


def test_nouns_by_what_they_stand_for() -> None:
    words = descriptions()
    assert "movement" in words["group"]
    assert "minister" in words["person"] & words["home"]
    assert "side" in words["pair"]


def test_lists_are_in_small_letters() -> None:
    assert all(w == w.lower() for words in descriptions().values() for w in words)
    assert all(w == w.lower() for w in women())
    assert all(w == w.lower() for w in title_parties())


def test_parties_are_canonical() -> None:
    named = {*title_parties().values(), *marks().values(), *labels()}
    assert named <= set(PARTIES)


def test_marks_and_titles() -> None:
    assert marks()["R"] == "Republicans"
    assert title_parties()["secretary of state"] == "United States"
    assert "THE PRESIDENT:" in labels()["United States"]
