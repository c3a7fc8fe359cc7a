from dataclasses import replace

import pytest

from detente.model import Act, Source, SourceKind
from detente.model.root import Witness
from detente.positions.roots.witnesses import witness
from tests.factory import document, statement
from tests.positions.roots.claims import TWO, WIRE, official, said, told


def test_the_last_link_tells_whose_evidence_it_is() -> None:
    def of(*chain: Source, side: str = "") -> Witness:
        return witness(said(told("a", "Post", *chain)), side)

    assert of(official("the spokesman", "Norland")) is Witness.OWN
    assert of(official("the envoy", "Sudland")) is Witness.OTHER
    assert of(official("somebody")) is Witness.OTHER
    assert of(WIRE, TWO) is Witness.UNNAMED
    assert of(WIRE) is Witness.OUTLET
    assert of(Source("its page", SourceKind.SOCIAL)) is Witness.OWN
    assert of(side="Norland") is Witness.OWN
    assert of(side="Sudland") is Witness.OTHER
    assert of() is Witness.OUTLET


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Norland said on Monday that it would accept a truce.", "it would accept a truce", True),
        ("“We accept the truce”, it was heard.", "We accept the truce", True),
        ("It will accept a truce, a Norland minister said.", "It will accept a truce", True),
        ("It is known that we accept a truce.", "we accept a truce", True),
        ("Norland announced it accepts a truce.", "Norland announced it accepts a truce", True),
        ("Norland is near a truce, and accepts it.", "accepts it", False),
        ("Norland is said to accept a truce.", "Norland is said to accept a truce", False),
        ("THE ENVOY SAID, IT WILL ACCEPT A TRUCE.", "IT WILL ACCEPT A TRUCE", True),
        ("Who? [Norland] A truce is acceptable.", "A truce is acceptable", True),
    ],
)
def test_with_no_link_a_verb_of_speech_tells_that_the_party_is_heard(
    text: str, words: str, found: bool
) -> None:
    doc = document(text)
    told_of = statement(doc, words, "Norland", Act.ACCEPT, "ceasefire")
    assert (witness(told_of) is Witness.OWN) is found


def test_who_speaks_for_a_party_is_its_own_word_where_he_is_named_beside_it() -> None:
    one = said(told("a", "Post"))

    def named(name: str, start: int | None = 0, actor: str = "") -> Witness:
        return witness(
            replace(one, speaker=replace(one.speaker, name=name, start=start, actor=actor))
        )

    assert named("a Norland spokesman") is Witness.OWN
    assert named("Norland", actor="Jo Example") is Witness.OUTLET
    assert named("a senior Norland official") is Witness.UNNAMED
    assert named("a Norland spokesman", start=None) is Witness.OUTLET
    assert named("a Norland spokesman", start=900) is Witness.OUTLET


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Norland minister would not discuss a truce", Witness.OUTLET),
        ("The Norland minister agreed that a truce “can begin”", Witness.OWN),
    ],
)
def test_what_an_outlet_narrates_of_a_person_is_its_telling_unless_it_quotes(
    words: str, found: Witness
) -> None:
    one = statement(document(f"{words}."), words, "Norland", Act.ACCEPT, "ceasefire")
    speaker = replace(one.speaker, name="The Norland minister", start=0)
    assert witness(replace(one, speaker=speaker)) is found
