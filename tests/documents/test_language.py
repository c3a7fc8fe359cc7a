import pytest

from detente.documents.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The delegation said on Thursday that it would not accept the ceasefire.", "en"),
        ("THE DELEGATION SAID ON THURSDAY THAT IT WOULD NOT ACCEPT THE CEASEFIRE.", "en"),
        ("Делегация заявила в четверг, что не примет предложенное перемирие.", "ru"),
        ("La delegación dijo el jueves que no aceptaría el alto el fuego propuesto.", "es"),
        ("La délégation a déclaré jeudi qu'elle n'accepterait pas le cessez-le-feu.", "fr"),
        ("أعلن الوفد يوم الخميس أنه لن يقبل وقف إطلاق النار المقترح من جارته", "ar"),
    ],
)
def test_the_language_of_a_sentence(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "Talks.", "1,000 for 1,000: 3-2-1!", "12 34 " * 50])
def test_short_or_wordless_texts_have_none(text: str) -> None:
    assert detect(text) == ""
