"""Listed names are found, the longest first."""

from detente.statements.names import Name, find_names
from detente.vocabulary.parties import adopt
from tests.statements.acting import cast_of


def found(text: str, capitals: bool = False) -> list[tuple[str, str, str]]:
    cast = cast_of(text)
    doc = cast.parsed.doc
    names = find_names(doc, capitals)
    return [(doc[n.start : n.end].text, n.party, n.rule) for n in names]


def test_aliases_demonyms_and_places() -> None:
    told = found("The Kremlin and Kyiv wait for U.S. and French envoys.")
    assert ("Kremlin", "Russia", "seat") in told
    assert ("Kyiv", "Ukraine", "capital") in told
    assert ("U.S.", "United States", "alias") in told
    assert ("French", "France", "demonym") in told


def test_the_longest_name_wins() -> None:
    assert [w for w, _, _ in found("South Korea agreed.")] == ["South Korea"]


def test_common_nouns_are_generic() -> None:
    cast = cast_of("Talks with the rebels ended.")
    names = find_names(cast.parsed.doc)
    assert [n.generic for n in names] == [True] or names == ()


def test_a_first_name_is_no_state() -> None:
    assert found("Jordan Miller agreed.") == []


def test_names_are_values() -> None:
    assert Name(0, 1, "France", "alias") == Name(0, 1, "France", "alias")


def test_two_names_that_share_their_last_words() -> None:
    cast = cast_of(
        "North and South Korea have met. The two Koreas agreed. Peru and South Korea left."
    )
    doc = cast.parsed.doc
    told = [(str(doc[n.start : n.end]), n.party) for n in find_names(doc)]
    assert told[0] == ("North and South Korea", "North Korea + South Korea")
    assert told[1][1] == "North Korea + South Korea"
    assert ("South Korea", "South Korea") in told


def test_names_that_an_analyst_gave_are_found() -> None:
    adopt((("Varenholm", "Russia"), ("Tessarian Front", "Tessarian Front")))
    try:
        told = found("Varenholm met the Tessarian Front in Oslo.")
    finally:
        adopt(())
    assert ("Varenholm", "Russia", "alias") in told
    assert ("Tessarian Front", "Tessarian Front", "alias") in told
