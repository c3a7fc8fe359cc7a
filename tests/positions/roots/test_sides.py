from datetime import date

import pytest

from detente.model import INDEPENDENT, Source, SourceKind
from detente.positions.roots.sides import described, side_of, side_told, unnamed_voice, voice


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("the Israeli defence ministry", "Israel"),
        ("a White House envoy", "United States"),
        ("the Kremlin", "Russia"),
        ("somebody", ""),
        ("her office", ""),
    ],
)
def test_words_tell_a_side_by_name_people_or_seat(name: str, party: str) -> None:
    assert side_told(name) == party


def test_an_office_holder_is_the_voice_of_his_party_on_a_day() -> None:
    assert side_told("Zelensky’s office", date(2025, 3, 13)) == "Ukraine"


def test_a_reader_s_party_comes_before_the_words_and_carriers_have_none() -> None:
    assert side_of(Source("the envoy", SourceKind.OFFICIAL, party="Norland")) == "Norland"
    assert side_of(Source("the Russian envoy", SourceKind.OFFICIAL)) == "Russia"
    assert side_of(Source("an expert", SourceKind.OFFICIAL, party=INDEPENDENT)) == ""
    assert side_of(Source("Russian radio", SourceKind.BROADCAST)) == ""
    assert side_of(Source("two Russian officials", SourceKind.ANONYMOUS)) == ""


def test_a_description_is_what_tells_one_source_from_others() -> None:
    assert described("two senior Norland officials") == {"norland"}
    assert described("3 people familiar with the matter") == frozenset()


def test_people_speak_and_parties_do_not() -> None:
    assert voice("a senior Norland official")
    assert not voice("the Norland movement")
    assert unnamed_voice("a senior Norland official")
    assert unnamed_voice("two diplomats")
    assert not unnamed_voice("the foreign minister")
    assert not unnamed_voice("")
