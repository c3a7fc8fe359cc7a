import pytest

from detente.vocabulary.named import Named, mostly_capitals, parties_named


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Russia and the U.S. met", ["Russia", "United States"]),
        ("the Kremlin called Kyiv", ["Russia", "Ukraine"]),
        ("Israeli officials and the mediators", ["Israel", "Mediators"]),
        ("THE U.S. AND NORWAY MET TODAY", ["United States", "Norway"]),
        ("Hamas. Israel answered", ["Hamas", "Israel"]),
        ("let us meet in may", []),
        ("Georgia refused", []),
    ],
)
def test_sides_are_found_by_their_names(words: str, parties: list[str]) -> None:
    assert [n.party for n in parties_named(words)] == parties


def test_a_name_tells_its_place_and_how_it_is_named() -> None:
    assert parties_named("In Cairo Israeli guns fell silent") == (
        Named(3, 8, "Egypt", adjective=False, place=True),
        Named(9, 16, "Israel", adjective=True, place=False),
    )


def test_the_record_adds_its_own_names_and_settles_ambiguous_ones() -> None:
    known = {"georgia": "Georgia", "red front": "Red Front"}
    found = parties_named("Georgia and the Red Front met", known)
    assert [n.party for n in found] == ["Georgia", "Red Front"]


def test_a_lone_name_that_goes_on_is_a_person() -> None:
    known = {"arvo": "Arvo Front"}
    assert parties_named("Arvo Lund spoke", known) == ()
    assert [n.party for n in parties_named("Arvo spoke", known)] == ["Arvo Front"]


@pytest.mark.parametrize(
    ("words", "caps"), [("THE TRUCE HOLDS", True), ("The truce", False), ("UN", False)]
)
def test_a_text_in_capitals_is_known(words: str, caps: bool) -> None:
    assert mostly_capitals(words) is caps
