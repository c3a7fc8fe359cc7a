from collections.abc import Iterator

import pytest

from detente.errors import VocabularyError
from detente.vocabulary import estimative
from detente.vocabulary.estimative import (
    confidence_pattern,
    estimates,
    likelihoods,
    unnamed_pattern,
)


@pytest.fixture
def forgetful() -> Iterator[None]:
    likelihoods.cache_clear()
    yield
    likelihoods.cache_clear()


def test_the_seven_ranges_are_those_of_icd_203() -> None:
    assert [(r.low, r.high) for r in likelihoods()] == [
        (1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99),
    ]  # fmt: skip
    assert likelihoods()[4].brackets == "(55–80 %)"


def test_the_longest_word_is_found_and_its_row_is_told() -> None:
    text = "It is very unlikely, highly improbable, likely, and almost certainly so."
    found = [(text[e.start : e.end], e.row) for e in estimates(text)]
    assert found == [
        ("very unlikely", 0), ("highly improbable", 1), ("likely", 0), ("almost certainly", 0),
    ]  # fmt: skip
    assert not list(estimates("The likelyhood of a remote village, unlikelier."))


def test_words_of_confidence_and_of_unnamed_sources_are_found() -> None:
    assert confidence_pattern().search("with High Confidence")
    assert unnamed_pattern().search("a person familiar with the talks")
    assert not unnamed_pattern().search("the resources of Oslo")


@pytest.mark.usefixtures("forgetful")
def test_ranges_with_a_gap_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"low": r.low, "high": r.high, "words": list(r.words)} for r in likelihoods()]
    rows[2]["high"] = 44
    likelihoods.cache_clear()
    monkeypatch.setattr(estimative, "read_yaml", lambda _: {"ranges": rows})
    with pytest.raises(VocabularyError, match="one after another"):
        likelihoods()
