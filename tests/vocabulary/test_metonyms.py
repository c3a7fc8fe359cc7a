from datetime import date

import pytest

from detente.vocabulary.metonyms import METONYMS, MetonymKind, get_metonym
from detente.vocabulary.parties import PARTIES, as_of


@pytest.mark.parametrize(
    ("surface", "party", "kind"),
    [
        ("the Kremlin", "Russia", MetonymKind.SEAT),
        ("The White House", "United States", MetonymKind.SEAT),
        ("Downing Street", "United Kingdom", MetonymKind.SEAT),
        ("Élysée", "France", MetonymKind.SEAT),
        ("Knesset", "Israel", MetonymKind.SEAT),
        ("Moscow", "Russia", MetonymKind.CAPITAL),
        ("Washington’s", "United States", MetonymKind.CAPITAL),
        ("Kiev", "Ukraine", MetonymKind.CAPITAL),
        ("Ouagadougou", "Burkina Faso", MetonymKind.CAPITAL),
        ("The Hague", "Netherlands", MetonymKind.CAPITAL),
        ("Doha", "Qatar", MetonymKind.VENUE),
        ("Geneva", "", MetonymKind.VENUE),
        ("Istanbul", "", MetonymKind.VENUE),
        ("Brussels", "European Union", MetonymKind.AMBIGUOUS),
    ],
)
def test_a_place_leads_to_its_party_by_a_rule(surface: str, party: str, kind: MetonymKind) -> None:
    metonym = get_metonym(surface)
    assert metonym is not None
    assert (metonym.party, metonym.kind) == (party, kind)
    assert metonym.rule


def test_the_rule_of_a_capital_tells_when_it_is_a_place() -> None:
    metonym = get_metonym("Tehran")
    assert metonym is not None
    assert metonym.rule == "the government as subject or object of an act, else a place"


def test_moscow_meant_another_party_in_1987() -> None:
    metonym = get_metonym("Moscow")
    assert metonym is not None
    assert as_of(metonym.party, date(1987, 3, 1)) == "Soviet Union"
    assert as_of(metonym.party, None) == "Russia"


def test_other_places_are_no_metonyms() -> None:
    assert get_metonym("Gdansk") is None
    assert get_metonym("moscow") is None


def test_every_capital_of_a_state_is_listed() -> None:
    capitals = {party.capital for party in PARTIES.values() if party.capital}
    assert len(capitals) > 180
    assert capitals <= set(METONYMS)


def test_bodies_that_judge_from_outside_are_no_side() -> None:
    told = get_metonym("Chatham House")
    assert told is not None
    assert told.party == "independent"
