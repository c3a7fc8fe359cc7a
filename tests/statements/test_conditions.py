import pytest

from detente.statements.conditions import condition_of
from tests.statements.reading import sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kyiv will sign if sanctions are lifted.", "if sanctions are lifted"),
        ("Kyiv will not talk until troops withdraw fully.", "until troops withdraw fully"),
        ("Kyiv offered a truce in exchange for prisoners.", "in exchange for prisoners"),
        ("Kyiv accepts a truce as a first step toward talks.", "as a first step toward talks"),
        ("It is uncertain if Kyiv is ready until it is heard.", "until it is heard"),
        ("Unless aid is let in, Kyiv will leave the talks.", "Unless aid is let in"),
    ],
)
def test_conditions(text: str, words: str) -> None:
    span = sentence(text)
    found = condition_of(span, span.root)
    assert found is not None
    assert found.text == words


def test_no_condition() -> None:
    span = sentence("Kyiv signed the truce on Monday.")
    assert condition_of(span, span.root) is None
