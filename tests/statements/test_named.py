"""Every mention of an actor is told with its party, in text order."""

import pytest

from detente.statements.named import KINDS, named
from tests.statements.acting import cast_of

TEXT = (
    "Moscow has rejected the plan, Kremlin spokesman Dmitry Peskov said on Monday. "
    "Peskov said he would wait. France, Germany and Britain welcomed the Israeli proposal. "
    "The Palestinian militant group Hamas said it was ready. Analysts doubted it."
)


def told(text: str, **fields: object) -> dict[str, tuple[str, str]]:
    return {text[m.start : m.end]: (m.party, m.kind) for m in named(cast_of(text, **fields))}


@pytest.mark.parametrize(
    ("words", "party", "kind"),
    [
        ("Moscow", "Russia", "name"),
        ("Kremlin spokesman Dmitry Peskov", "Russia", "person"),
        ("Peskov", "Russia", "person"),
        ("he", "Russia", "pronoun"),
        ("Israeli", "Israel", "demonym"),
        ("Hamas", "Hamas", "name"),
        ("France, Germany and Britain", "France + Germany + United Kingdom", "joint"),
        ("Analysts", "independent", "role"),
    ],
)
def test_each_mention_has_its_party_and_kind(words: str, party: str, kind: str) -> None:
    assert told(TEXT)[words] == (party, kind)
    assert kind in KINDS


def test_mentions_come_in_text_order_without_doubles() -> None:
    found = named(cast_of(TEXT))
    assert list(found) == sorted(found, key=lambda m: (m.start, -m.end))
    assert len({(m.start, m.end) for m in found}) == len(found)


def test_the_publisher_speaks_in_its_own_text() -> None:
    text = "We have made our offer. The President will wait."
    found = told(text, outlet="The White House", kind="official")
    assert found[""] == ("United States", "publisher")
    assert found["We"] == ("United States", "pronoun")


def test_labels_of_a_transcript_are_mentions() -> None:
    text = "MR. SMITH: Britain is ready to talk.\n\nMR. LAVROV: Russia waits for an answer.\n"
    assert {m.kind for m in named(cast_of(text)) if m.start == 0} == {"label"}
