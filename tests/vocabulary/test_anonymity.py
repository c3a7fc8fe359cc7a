"""Words of unnamed, written and broadcast sources."""

from detente.vocabulary.anonymity import anonymity, numbers


def test_lists() -> None:
    words = anonymity()
    assert "source" in words["sources"]
    assert "anonymity" in words["frames"]
    assert "tweet" in words["social"]
    assert all(w == w.lower() for listed in words.values() for w in listed)


def test_numbers() -> None:
    assert (numbers()["a"], numbers()["two"]) == (1, 2)
