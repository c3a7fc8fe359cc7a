from detente.model import Act
from detente.vocabulary.tones import tones


def test_words_add_to_acts() -> None:
    start, words = tones()
    assert start[Act.ASSESS] > start[Act.THREATEN]
    assert dict(words["violate"])[Act.ACCUSE] > 0
    assert any(word.startswith("@") for word in words)
