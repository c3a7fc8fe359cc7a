import pytest

from detente.model import Act, When
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
    assert when_of(next(t for t in span if t.text == word)).value is when


def test_had_in_a_report_is_a_tense_and_will_announces_a_penalty() -> None:
    had = next(t for t in sentence("Kyiv had rejected it.") if t.text == "rejected")
    assert when_of(had, reported=True).value is When.CURRENT
    will = next(t for t in sentence("Kyiv will impose a ban.") if t.text == "impose")
    assert when_of(will, Act.PENALISE).value is When.PLANNED
    assert when_of(will, Act.OFFER).value is When.CURRENT
