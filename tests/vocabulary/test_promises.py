import pytest

from detente.vocabulary.promises import promise_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("promising", "it will leave"),
        ("promising", "it’ll leave"),
        ("promising", "has agreed to leave"),
        ("willing", "is ready to leave"),
        ("done", "it released them"),
        ("kept", "it fulfilled its word"),
        ("broken", "it violated the truce"),
        ("withdrawn", "it no longer offers that"),
        ("answering", "agreed to the new draft"),
    ],
)
def test_words_are_found_whole_and_in_any_case(name: str, words: str) -> None:
    pattern = getattr(promise_words(), name)
    assert pattern.search(words)
    assert pattern.search(words.upper())


@pytest.mark.parametrize("words", ["a goodwill tour", "is willing", "agreed to free them"])
def test_what_only_looks_alike_is_not(words: str) -> None:
    listed = promise_words()
    assert not listed.answering.search(words)
    assert not listed.promising.search(words) or "agreed" in words


def test_who_verifies_is_named_either_way_round() -> None:
    listed = promise_words()
    after = listed.verified.search("free them, verified by the Red Cross.")
    under = listed.verified.search("leave under UN supervision")
    assert after is not None
    assert after["by"] == "the Red Cross"
    assert under is not None
    assert under["under"].strip() == "UN"
    assert "agreed" in listed.untelling
