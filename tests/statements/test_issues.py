from detente.statements.issues import FALLBACK, Issues
from tests.statements.reading import parsed


def about(text: str, words: str) -> str:
    read = parsed(text)
    start = text.index(words)
    return Issues(read).about(read.tokens(start, start + len(words))).code


def test_the_words_of_the_span_decide() -> None:
    text = "They want sanctions lifted. They want a thirty-day ceasefire."
    assert about(text, "They want sanctions lifted") == "sanctions"
    assert about(text, "a thirty-day ceasefire") == "ceasefire"


def test_the_document_helps_where_the_span_is_silent() -> None:
    text = "They refused it. The ceasefire would have begun on Monday. The truce is dead."
    assert about(text, "They refused it") == "ceasefire"


def test_a_text_without_cues_falls_back() -> None:
    assert about("They refused.", "They refused") == FALLBACK


def test_the_word_that_told_it_is_kept() -> None:
    read = parsed("They want sanctions lifted.")
    assert Issues(read).about(read.doc[:]).word in ("sanction", "lift sanction")
