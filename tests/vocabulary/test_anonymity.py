"""Words of unnamed, written and broadcast sources."""

from detente.vocabulary.anonymity import anonymity


def test_lists() -> None:
    words = anonymity()
    assert "source" in words["sources"]
    assert "anonymity" in words["frames"]
    assert "tweet" in words["social"]
    assert all(w == w.lower() for listed in words.values() for w in listed)
