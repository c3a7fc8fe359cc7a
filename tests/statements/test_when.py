import pytest

from detente.model import When
from detente.statements.when import when_of
from tests.statements.reading import sentence


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Kyiv rejects the plan.", "rejects", When.CURRENT),
        ("Kyiv previously rejected the plan.", "rejected", When.PAST),
        ("Kyiv had rejected the plan.", "rejected", When.PAST),
        ("Previous conditions have included a withdrawal.", "included", When.PAST),
        ("Kyiv rejected the plan in 2014.", "rejected", When.PAST),
        ("Kyiv plans to propose a truce.", "propose", When.PLANNED),
    ],
)
def test_times(text: str, word: str, when: When) -> None:
    span = sentence(text)
    assert when_of(span, next(t for t in span if t.text == word)).value is when
