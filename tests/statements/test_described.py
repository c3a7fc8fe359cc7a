"""Modifiers of a noun tell its side."""

import pytest

from detente.statements.described import Described, Describer, lemma
from tests.statements.acting import cast_of, head, words


@pytest.mark.parametrize(
    ("text", "noun", "party"),
    [
        ("Iran's foreign minister spoke.", "minister", "Iran"),
        ("The president of Brazil spoke.", "president", "Brazil"),
        ("A spokesman for the United Nations spoke.", "spokesman", "United Nations"),
        ("Russian and American officials met.", "officials", "Russia + United States"),
        ("The leaders of France and Canada spoke.", "leaders", "Canada + France"),
        ("The French ambassador to Poland spoke.", "ambassador", "France"),
        ("Israeli analysts disagreed.", "analysts", "independent"),
        ("A former Turkish president disagreed.", "president", "independent"),
    ],
)
def test_the_side_of_a_noun(text: str, noun: str, party: str) -> None:
    cast = cast_of(text)
    told = cast.describer.described(head(cast, noun))
    assert told is not None
    assert told.party == party


def test_a_bare_noun_tells_nothing() -> None:
    cast = cast_of("The chairs stood in the garden.")
    assert cast.describer.described(head(cast, "chairs")) is None
    assert cast.describer.named(head(cast, "chairs")) is None


def test_a_name_tells_itself() -> None:
    cast = cast_of("Hamas agreed.")
    assert cast.describer.named(head(cast, "Hamas")) == Described("Hamas", "alias")
    assert Describer(cast.parsed.doc, ()).named(head(cast, "Hamas")) is None


def test_plural_proper_nouns_have_a_singular() -> None:
    cast = cast_of("Leading Republicans agreed with him.")
    assert lemma(head(cast, "Republicans")) == "republican"


def test_an_adviser_serves_whom_to_names() -> None:
    cast = cast_of("An adviser to Kenya refused.")
    assert cast.resolve(words(cast, "An adviser to Kenya")).party == "Kenya"


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        ("Egyptian, Qatari and US mediators met.", "mediators", "Egypt + Qatar + United States"),
        ("Kenya waits. Moscow-backed rebels fled.", "rebels", "unknown"),
        (
            "Ruth Olsen, chief investment officer at London's Harrow Capital, doubted it.",
            "Olsen",
            "independent",
        ),
        ("China watchers doubted it.", "watchers", "independent"),
    ],
)
def test_lists_of_nations_backers_and_officers(text: str, word: str, party: str) -> None:
    cast = cast_of(text)
    assert cast.resolve(words(cast, word)).party == party
