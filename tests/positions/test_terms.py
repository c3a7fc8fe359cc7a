import pytest

from detente.model import Act, Span
from detente.positions.terms import Terms, any_of, fits, joined_terms, shares, terms_of, wording
from tests.factory import document, statement


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("a 30-day ceasefire", Terms(days=frozenset({30}))),
        ("a thirty day truce", Terms(days=frozenset({30}))),
        ("a one-month truce", Terms(days=frozenset({30}))),
        ("a two-week pause", Terms(days=frozenset({14}))),
        ("a halt of strikes on energy sites", Terms(narrow=frozenset({"energy"}))),
        ("a full ceasefire", Terms(extent=frozenset({"full"}))),
        ("this temporary truce", Terms(length=frozenset({"passing"}))),
        ("a truce as a step to a lasting peace", Terms()),
        ("a 1,000-for-1,000 exchange", Terms(amounts=frozenset({"1000 for 1000"}))),
        ("$500 billion and 25 percent", Terms(amounts=frozenset({"5e+11 dollars", "25 percent"}))),
        ("the talks of 2025", Terms()),
    ],
)  # fmt: skip
def test_terms_are_read_off_the_words(text: str, terms: Terms) -> None:
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    ("one", "other", "fit", "share"),
    [
        ("a 30-day ceasefire", "the 30-day truce", True, True),
        ("a 30-day ceasefire", "a one-month ceasefire", True, True),
        ("a 30-day ceasefire", "a 60-day ceasefire", False, False),
        ("a 30-day ceasefire", "this temporary truce", True, False),
        ("a 30-day ceasefire", "a permanent ceasefire", False, False),
        ("a 30-day ceasefire", "an energy truce", False, False),
        ("a 30-day energy truce", "the 30-day ceasefire", False, False),
        ("an energy truce", "the energy truce", True, True),
        ("an energy truce", "a truce at sea", False, False),
        ("an energy truce", "a full ceasefire", False, False),
        ("an energy truce", "the truce", True, False),
        ("a partial truce", "a full truce", False, False),
        ("a full ceasefire", "the broader ceasefire", True, True),
        ("the truce", "this deal", True, False),
    ],
)  # fmt: skip
def test_terms_fit_unless_something_told_clashes(
    one: str, other: str, fit: bool, share: bool
) -> None:
    a, b = terms_of(one), terms_of(other)
    assert fits(a, b) is fits(b, a) is fit
    assert shares(a, b) is shares(b, a) is share


def test_the_content_is_the_wording_where_it_is_marked() -> None:
    doc = document("Kyiv accepts a 30-day truce.")
    said = statement(doc, "Kyiv accepts a 30-day truce", "Ukraine", Act.ACCEPT, "ceasefire")
    assert wording(said) == "Kyiv accepts a 30-day truce"
    marked = statement(
        doc, "Kyiv accepts a 30-day truce", "Ukraine", Act.ACCEPT, "ceasefire",
        content=Span.of(doc.text, 13, 27),
    )  # fmt: skip
    assert wording(marked) == "a 30-day truce"


def test_joined_terms_are_what_either_wording_fixes() -> None:
    told = joined_terms(terms_of("a 30-day truce"), terms_of("a full ceasefire"))
    assert told == terms_of("a full 30-day ceasefire")


def test_any_of_some_words_is_found_whole() -> None:
    assert any_of(("in principle", "but")).search("Yes, In principle")
    assert not any_of(("but",)).search("a butter mountain")


def test_sums_of_any_currency_and_fractions_tell_contents_apart() -> None:
    small, large = terms_of("a loan of 20 mln dlrs"), terms_of("a loan of 35 mln dlrs")
    assert not fits(small, large)
    assert shares(small, terms_of("the $20 million loan"))
    assert shares(terms_of("5/8 points over Libor"), terms_of("5/8 percentage points"))
    assert terms_of("30 days ago, at 5 pm") == Terms()
