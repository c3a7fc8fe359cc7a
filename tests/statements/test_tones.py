import pytest

from detente.model import Act
from detente.statements.tones import tone
from tests.statements.reading import sentence


@pytest.mark.parametrize(
    ("text", "own", "act"),
    [
        ("Moscow must withdraw its forces.", False, Act.DEMAND),
        ("We have to return to the table.", True, Act.DEMAND),
        ("We will send more aid.", True, Act.OFFER),
        ("We will never give up the region.", True, Act.REJECT),
        ("We will retaliate.", True, Act.THREATEN),
        ("The talks made progress and there is hope.", False, Act.ASSESS),
        ("They violate the accord and attack civilians.", False, Act.ACCUSE),
    ],
)
def test_what_somebody_says(text: str, own: bool, act: Act) -> None:
    span = sentence(text)
    assert tone(span, span.root, own).act is act


def test_the_verb_of_speech_weighs_in() -> None:
    span = sentence("It was so.")
    assert tone(span, span.root, False, "believe").act is Act.ASSESS
    assert tone(span, span.root, False, "believe").rule == "tone assess"


def test_weak_words_accuse_nobody() -> None:
    span = sentence("Many people were there at once.")
    assert tone(span, span.root, False, "say").act is Act.ASSESS
