from detente.vocabulary.certainty import certainty_words


def test_every_list_has_words() -> None:
    found = certainty_words()
    assert set(found) >= {"unknown", "probable", "possible"}
    assert all(isinstance(w, str) for words in found.values() for w in words)
