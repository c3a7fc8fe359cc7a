import pytest

from detente.statements.english import looks_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The delegations of the two sides met in Geneva and said that a truce was near.", True),
        ("Kyiv agreed.", True),
        (
            "Las delegaciones de ambas partes se reunieron en Ginebra para hablar de la tregua.",
            False,
        ),
        ("Киев согласился.", False),
        ("", True),
    ],
)
def test_the_commonest_words_tell(text: str, english: bool) -> None:
    assert looks_english(text) is english
