import pytest

from detente.model import Act
from detente.positions.edges.naming import Naming, naming_of
from tests.positions.edges.reports import Said, report

NOBODY = Naming({})


@pytest.mark.parametrize(
    ("words", "movers"),
    [
        ("Russia lifts its blockade of the ports", ("Russia",)),
        ("Moscow and Kyiv sign the paper", ("Russia", "Ukraine")),
        ("the ports are opened by Russia", ("Russia",)),
        ("an Israeli withdrawal from the zone", ("Israel",)),
        ("the return of Israeli hostages", ()),
        ("talks with Iran resume", ()),
        ("the sanctions are lifted", ()),
    ],
)
def test_the_mover_is_whom_the_words_have_act(words: str, movers: tuple[str, ...]) -> None:
    assert NOBODY.mover(words) == movers


def test_a_party_named_late_in_the_words_is_no_mover() -> None:
    words = "the two sides of the long war over the northern valley and its capital France agree"
    assert NOBODY.mover(words) == ()


def test_words_without_their_parties() -> None:
    assert NOBODY.without_parties("Hamas and Israel sign in Cairo") == " and  sign in "


def test_the_record_teaches_its_own_names() -> None:
    told = report(
        "Colonel Arvo refused to sign.", Said("Colonel Arvo refused to sign", "Arvo Front",
        Act.REJECT, "ceasefire"),
    )  # fmt: skip
    naming = naming_of(told.statements)
    assert naming.parties("Arvo Front and Russia met") == ("Arvo Front", "Russia")


def test_a_name_of_two_parties_teaches_nothing() -> None:
    one = report(
        "Ana Ito spoke. She agreed.", Said("She agreed", "Red Union", Act.ACCEPT, "labour")
    )
    two = report(
        "Ana Ito left. She refused.", Said("She refused", "Blue Union", Act.REJECT, "labour")
    )
    assert "she" not in naming_of((*one.statements, *two.statements)).known
