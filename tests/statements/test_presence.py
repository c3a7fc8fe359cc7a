"""Who takes part in a meeting."""

import pytest

from detente.statements.presence import Presence, carrying_verb
from tests.statements.acting import cast_of, head


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Talks between Kenya and Poland failed.", "Talks"),
        ("Kenya-Poland talks failed.", "talks"),
        ("Kenya held talks with Poland.", "talks"),
        ("Kenya's meeting with Poland failed.", "meeting"),
    ],
)
def test_at_a_noun(text: str, noun: str) -> None:
    cast = cast_of(text)
    assert Presence(cast).at_noun(head(cast, noun)) == ("Kenya", "Poland")


def test_at_a_verb() -> None:
    cast = cast_of("Kenya met Poland.")
    assert Presence(cast).at_verb(head(cast, "met")) == ("Kenya", "Poland")


def test_a_journey_counts_if_it_is_made_for_talks() -> None:
    cast = cast_of("A Polish envoy flew to Kenya for talks. A Polish tourist flew to Kenya.")
    presence = Presence(cast)
    assert presence.at_verb(head(cast, "flew")) == ("Kenya", "Poland")
    assert presence.at_verb(head(cast, "flew", "tourist")) == ()


def test_verbs_that_only_carry_the_noun() -> None:
    cast = cast_of("Kenya held talks. Kenya feared talks.")
    verb = carrying_verb(head(cast, "talks"))
    assert verb is not None
    assert verb.text == "held"
    assert carrying_verb(head(cast, "talks", "feared")) is None
