"""What a text is set in."""

from detente.statements.setting import (
    bodies,
    firms,
    home_state,
    meant,
    quoted_tokens,
    without_legal_form,
)
from tests.statements.acting import cast_of


def test_the_home_state_is_named_most() -> None:
    cast = cast_of("Kenya waits. Kenyan officials met a French envoy in Geneva.")
    assert home_state(cast.names) == "Kenya"
    assert home_state(()) == ""


def test_bodies_by_their_last_word() -> None:
    cast = cast_of("The Arab League agreed with the Crane Operators Union.")
    told = bodies(cast.parsed.doc, cast.names, cast.nouns.people.names)
    assert told["league"] == "Arab League"
    assert "union" in told


def test_quoted_tokens() -> None:
    cast = cast_of('He said: "France will never sign this." Spain agreed.')
    inside = {cast.parsed.doc[i].text for i in quoted_tokens(cast.parsed)}
    assert "France" in inside
    assert "Spain" not in inside


def test_firms_by_their_first_word() -> None:
    cast = cast_of("Brightwell Shipping Inc met United Airlines.")
    told = firms(cast.parsed.doc, cast.names, cast.nouns.people.names)
    assert told["United"] == "United Airlines"
    assert told["Brightwell"] == "Brightwell Shipping"
    assert without_legal_form("Brightwell Shipping Co. Ltd") == "Brightwell Shipping"


def test_world_powers_are_the_six_in_a_text_about_iran() -> None:
    cast = cast_of("Iran met world powers. Iran met five world powers.")
    told = meant(cast.parsed.doc, cast.names, "Iran")
    assert [n.party for n in told] == ["Iran", "P5+1", "Iran", "World powers"]


def test_the_house_is_parliament_in_a_text_about_britain() -> None:
    cast = cast_of("The House rejected it. Conservatives and the US House waited.")
    told = meant(cast.parsed.doc, cast.names, "United Kingdom")
    parties = ["UK Parliament", "Conservative Party", "US House of Representatives"]
    assert [n.party for n in told] == parties
