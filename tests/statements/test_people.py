"""Persons are known from their introduction on."""

import pytest

from detente.statements.people import People, Person
from detente.statements.personal_names import proper_name
from tests.factory import moment
from tests.statements.acting import cast_of, head, words


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kenyan Foreign Minister Amos Kiprop spoke. Kiprop left.", "Kenya"),
        ("Amos Kiprop, a senior Kenyan official, spoke. Kiprop left.", "Kenya"),
        ("Hamas' Amos Kiprop spoke. Kiprop left.", "Hamas"),
        ("Sen. Amos Kiprop, R-Ohio, spoke. Kiprop left.", "Republicans"),
        ("Secretary of State Amos Kiprop spoke. Kiprop left.", "United States"),
        ("The columnist Amos Kiprop spoke. Kiprop left.", "independent"),
        (
            "Amos Kiprop, head of the Gold Policy Institute in Nairobi, spoke. Kiprop left.",
            "independent",
        ),
        ("Amos Kiprop, for the Liberal Democrats, spoke. Kiprop left.", "Liberal Democrats"),
        ("Kenyan ambassador to Peru, Amos Kiprop, spoke. Kiprop left.", "Kenya"),
        ("The Teamsters met. Amos Kiprop, a union official, spoke. Kiprop left.", "Teamsters"),
    ],
)
def test_introductions(text: str, party: str) -> None:
    cast = cast_of(text)
    people = cast.nouns.people
    assert isinstance(people, People)
    name = proper_name(head(cast, "Kiprop", "spoke"), cast.describer)
    assert name is not None
    told = people.find(name)
    assert told is not None
    assert told.party == party


def test_an_office_without_a_state_is_that_of_the_home_state() -> None:
    cast = cast_of("Kenya is ready. Kenya wants a deal, President Amos Kiprop said.")
    name = proper_name(head(cast, "Kiprop"), cast.describer)
    assert name is not None
    told = cast.nouns.people.find(name)
    assert told is not None
    assert (told.party, told.rule) == ("Kenya", "home")


def test_who_is_not_introduced_has_no_side() -> None:
    cast = cast_of("Olaf Lindqvist spoke.")
    name = proper_name(head(cast, "Lindqvist"), cast.describer)
    assert name is not None
    assert cast.nouns.people.find(name) is None
    assert {"olaf", "lindqvist"} <= cast.nouns.people.known_as(name)
    assert Person(name, None, False).told is None


def test_the_head_of_a_body_that_is_no_side_is_independent() -> None:
    cast = cast_of("Ruth Olsen, a professor at the Norden Institute, doubted it. Olsen waited.")
    assert cast.resolve(words(cast, "Olsen", "doubted it. ")).party == "independent"


def test_a_former_office_holder_speaks_for_no_side() -> None:
    cast = cast_of("Former Polish President Jan Nowak doubted it. Nowak waited.")
    assert cast.resolve(words(cast, "Nowak", "doubted")).party == "independent"


def test_a_surname_that_several_sides_share_is_told_by_the_text() -> None:
    text = (
        "The Trump-Kim summit nears. Kim Kye Gwan, a North Korean envoy, spoke. "
        "South Korea waits. Kim rejected the plan."
    )
    cast = cast_of(text, published=moment("2018-05-16"))
    assert cast.resolve(words(cast, "Kim", "waits. ")).party == "North Korea"


def test_an_office_of_something_else_is_none_of_the_state() -> None:
    cast = cast_of("Kenya is ready. Kenya wants a deal, Local 12 President Amos Kiprop said.")
    name = proper_name(head(cast, "Kiprop"), cast.describer)
    assert name is not None
    assert cast.nouns.people.find(name) is None


def test_a_title_counts_for_more_than_an_office_of_another_day() -> None:
    cast = cast_of(
        "Belgian Prime Minister Charles Michel spoke. Michel left.", published=moment("2016-02-19")
    )
    assert cast.resolve(words(cast, "Michel", "spoke. ")).party == "Belgium"


def test_who_bears_an_office() -> None:
    cast = cast_of(
        "Kenyan President Amos Kiprop met Peru's envoy Luis Rojas. Rojas left. Rojas sang."
    )
    assert cast.nouns.people.bearer("president") == "Kenya"
    assert cast.nouns.people.bearer("pope") is None


def test_a_specialist_is_apart_even_if_he_advises_a_state() -> None:
    cast = cast_of("Ruth Olsen, an adviser to China and a specialist in trade, spoke. Olsen left.")
    assert cast.resolve(words(cast, "Olsen", "spoke. ")).party == "independent"


def test_a_title_that_no_state_gives() -> None:
    cast = cast_of('"Bad for us," CEO Matti Lapinen told reporters. Kenya waits.')
    assert cast.resolve(words(cast, "CEO Matti Lapinen")).party == "independent"
