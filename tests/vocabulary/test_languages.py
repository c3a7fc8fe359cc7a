from detente.documents.language import LANGUAGES
from detente.vocabulary.languages import language_words


def test_a_language_is_told_by_its_english_name() -> None:
    assert language_words("ru") == "Russian (ru)"
    assert language_words("no") == "Norwegian (no)"


def test_a_language_that_is_not_listed_is_told_by_its_code() -> None:
    assert language_words("xx") == "'xx'"


def test_every_language_that_is_found_has_a_name() -> None:
    assert [code for code in LANGUAGES if language_words(code) == repr(code)] == []
