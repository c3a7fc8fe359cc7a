import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import ActorKind
from detente.vocabulary.parties import (
    PARTIES,
    adopt,
    as_of,
    canonical,
    demonym,
    get_party,
    is_ambiguous,
    is_state,
    lookup,
)

PROBES = {
    "US": "United States",
    "U.S.": "United States",
    "the United States'": "United States",
    "America": "United States",
    "USA’s": "United States",
    "Britain": "United Kingdom",
    "U.K.": "United Kingdom",
    "Russian Federation": "Russia",
    "USSR": "Soviet Union",
    "Türkiye": "Turkey",
    "Czechia": "Czech Republic",
    "Burma": "Myanmar",
    "Cote d'Ivoire": "Ivory Coast",
    "Côte d’Ivoire": "Ivory Coast",
    "Holy See": "Vatican",
    "Republic of Korea": "South Korea",
    "DPRK": "North Korea",
    "DRC": "DR Congo",
    "Congo-Brazzaville": "Republic of the Congo",
    "UAE": "United Arab Emirates",
    "the Emirates": "United Arab Emirates",
    "the EU": "European Union",
    "Nato": "NATO",
    "U.N. Security Council": "UN Security Council",
    "International Monetary Fund": "IMF",
    "WTO": "World Trade Organization",
    "Organization of American States": "OAS",
    "Red Cross": "ICRC",
    "Islamic Resistance Movement": "Hamas",
    "Hizbullah": "Hezbollah",
    "Ansar Allah": "Houthis",
    "RSF": "Rapid Support Forces",
    "March 23 Movement": "M23",
    "Donetsk People’s Republic": "DPR",
    "LNR": "LPR",
    "Crimea": "Crimea",
    "Turkish Republic of Northern Cyprus": "Northern Cyprus",
    "Sendero Luminoso": "Shining Path",
    "Tamil Tigers": "LTTE",
    "Farabundo Marti National Liberation Front": "FMLN",
    "G-77/China": "G77",
    "the collective West": "West",
    "European allies": "Europe",
    "United Auto Workers": "UAW",
    "mediators": "Mediators",
    "commercial banks": "Creditor banks",
    "GOP": "Republicans",
    "Tories": "Conservative Party",
    "Chechen rebels": "Chechen separatists",
}


@pytest.mark.parametrize(("surface", "name"), PROBES.items())
def test_a_writing_finds_its_party(surface: str, name: str) -> None:
    assert [party.name for party in lookup(surface)] == [name]


@pytest.mark.parametrize("word", ["us", "it", "who", "is", "Kremlin", "turkey", "the sides", ""])
def test_other_words_find_none(word: str) -> None:
    assert lookup(word) == ()


def test_a_text_in_capitals_is_told_by_a_flag() -> None:
    assert lookup("UNITED NATIONS") == ()
    assert [p.name for p in lookup("THE UNITED NATIONS", caps=True)] == ["United Nations"]
    assert [p.name for p in lookup("FMLN", caps=True)] == ["FMLN"]
    assert lookup("US", caps=True) == lookup("IS", caps=True) == lookup("WHO", caps=True) == ()


def test_a_name_of_two_parties_gives_both() -> None:
    assert {p.name for p in lookup("Congo")} == {"DR Congo", "Republic of the Congo"}
    assert canonical("Congo") == "Congo"


@pytest.mark.parametrize(
    "word", ["Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Congo", "Niger"]
)
def test_names_of_persons_and_things_need_context(word: str) -> None:
    assert is_ambiguous(word)


def test_a_plain_name_needs_none() -> None:
    assert not is_ambiguous("Ukraine")
    assert not is_ambiguous("DR Congo")


def test_a_canonical_name_keeps_what_is_not_listed() -> None:
    assert canonical("Britain + france") == "France + United Kingdom"
    assert canonical("Smith & Daughters") == "Smith & Daughters"
    assert canonical("unknown") == "unknown"
    assert canonical("us") == "us"


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Israeli", "Israel"),
        ("Russians", "Russia"),
        ("Dutch", "Netherlands"),
        ("Emirati", "United Arab Emirates"),
        ("Soviet", "Soviet Union"),
        ("West German", "West Germany"),
        ("Palestinian", "Palestinian Authority"),
        ("Palestinians", "Palestinians"),
        ("European", "Europe"),
        ("Houthi", "Houthis"),
        ("Congolese", "DR Congo"),
    ],
)
def test_a_demonym_leads_to_its_party(word: str, name: str) -> None:
    party = demonym(word)
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize("word", ["Kremlin-backed", "israeli", "official", "turkey"])
def test_other_words_are_no_demonyms(word: str) -> None:
    assert demonym(word) is None


def test_a_name_means_its_predecessor_before_a_day() -> None:
    assert as_of("Russia", date(1987, 6, 1)) == "Soviet Union"
    assert as_of("Russia", date(1991, 12, 26)) == "Russia"
    assert as_of("Germany", date(1990, 10, 2)) == "West Germany"
    assert as_of("Russia", None) == "Russia"
    assert as_of("somebody", date(1987, 6, 1)) == "somebody"
    assert as_of("Iran + Russia", date(1987, 6, 1)) == "Iran + Soviet Union"


def test_an_organ_moves_for_its_whole() -> None:
    assert as_of("UN Security Council", None) == "United Nations"
    assert as_of("European Commission", date(2025, 3, 1)) == "European Union"
    assert as_of("European Commission", date(1987, 3, 1)) == "European Commission"


def test_an_unlisted_name_tells_near_ones() -> None:
    with pytest.raises(UnknownName, match="Ukraine"):
        get_party("Ukrain")
    assert get_party("Crimea").claimants == ("Russia", "Ukraine")
    assert get_party("E3").members == ("France", "Germany", "United Kingdom")


def test_land_that_is_no_side_is_marked() -> None:
    assert get_party("Gaza").place
    assert not get_party("Hong Kong").place
    assert not get_party("Hamas").place


def test_the_list_is_as_wide_as_promised() -> None:
    kinds = Counter(party.actor.kind for party in PARTIES.values())
    codes = [party.actor.iso3 for party in PARTIES.values() if party.actor.iso3]
    assert len(codes) == len(set(codes)) == 249
    assert kinds[ActorKind.STATE] >= 195
    assert kinds[ActorKind.ORGANISATION] + kinds[ActorKind.BLOC] + kinds[ActorKind.GROUP] >= 150
    assert all(party.name == name for name, party in PARTIES.items())


@pytest.mark.shared
def test_canonical_names_agree_with_the_gold(shared: Path) -> None:
    lines = (shared / "gold" / "parties.txt").read_text(encoding="utf-8").splitlines()[1:]
    changed = {name: canonical(name) for name in (line.split("\t")[0] for line in lines)}
    assert {name: to for name, to in changed.items() if name != to} == {}


@pytest.mark.shared
def test_parties_of_several_documents_are_listed(shared: Path) -> None:
    documents: dict[str, set[str]] = {}
    for path in (shared / "gold" / "train").glob("*.json"):
        for statement in json.loads(path.read_text(encoding="utf-8"))["statements"]:
            for name in (*statement["speaker"]["party"].split(" + "), *statement["target"]):
                documents.setdefault(name, set()).add(path.stem)
    common = {name for name, stems in documents.items() if len(stems) >= 3}
    assert common - set(PARTIES) <= {"independent", "unknown"}


def test_a_name_that_is_like_none_still_has_a_remedy() -> None:
    with pytest.raises(UnknownName, match="give its name as a brief shows it"):
        get_party("Qqq")


def test_states() -> None:
    assert is_state("France")
    assert not is_state("Hamas")
    assert not is_state("Atlantis")


def test_a_name_that_an_analyst_gave_means_its_party_until_another_dossier_is_read() -> None:
    adopt((("Varenholm", "Russia"), ("Tessaria", "Tessarian Front")))
    try:
        assert [party.name for party in lookup("the Varenholm's")] == ["Russia"]
        (new,) = lookup("Tessaria")
        assert (new.name, new.actor.kind) == ("Tessarian Front", ActorKind.GROUP)
    finally:
        adopt(())
    assert lookup("Varenholm") == ()
