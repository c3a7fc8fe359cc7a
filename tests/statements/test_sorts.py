"""A noun of a sort means the party of that sort that the text is about."""

import pytest

from tests.statements.acting import cast_of, words

TEXTS = {
    "union": "The Teamsters met General Motors. Workers voted on Friday.",
    "company": "The Teamsters met General Motors. Management made an offer.",
    "armed": "Colombia and the FARC met in Havana. Guerrillas rejected the plan.",
    "collective": "Ghana grows cocoa. Cocoa prices fell. Producers want a higher price.",
}


@pytest.mark.parametrize(
    ("sort", "noun", "party"),
    [
        ("union", "Workers", "Teamsters"),
        ("company", "Management", "General Motors"),
        ("armed", "Guerrillas", "FARC"),
        ("collective", "Producers", "Cocoa producers"),
    ],
)
def test_the_party_named_most_of_a_sort_is_meant(sort: str, noun: str, party: str) -> None:
    cast = cast_of(TEXTS[sort])
    assert cast.resolve(words(cast, noun)).party == party


def test_no_party_of_a_sort_is_meant_where_none_is_named() -> None:
    cast = cast_of("Norway spoke. Workers voted on Friday.")
    assert cast.nouns.sorts.of(words(cast, "Workers").root) is None
