"""Meetings between parties are found, each once."""

import pytest

from detente.model import Channel, Meeting, MeetingStatus
from detente.statements.meetings import find_meetings
from tests.statements.acting import cast_of


def found(text: str) -> tuple[Meeting, ...]:
    cast = cast_of(text)
    return find_meetings(cast.parsed, cast)


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("French and Polish envoys met in Geneva on Monday.", ("France", "Poland"), "held"),
        ("Poland will hold talks with Kenya next week.", ("Kenya", "Poland"), "planned"),
        ("Talks between Kenya and Poland are under way.", ("Kenya", "Poland"), "held"),
        ("Kenya cancelled a meeting with Poland.", ("Kenya", "Poland"), "cancelled"),
        ("Kenya may meet Poland in May.", ("Kenya", "Poland"), "possible"),
        ("Talks between Kenya and Poland were postponed.", ("Kenya", "Poland"), "planned"),
        ("The French president visited Kenya on Friday.", ("France", "Kenya"), "held"),
        ("Polish officials are heading to Kenya for talks.", ("Kenya", "Poland"), "planned"),
        ("Polish envoys will fly to Kenya to propose a truce.", ("Kenya", "Poland"), "planned"),
        ("Polish and Kenyan envoys have discussed the demands.", ("Kenya", "Poland"), "held"),
    ],
)
def test_parties_and_status(text: str, parties: tuple[str, ...], status: str) -> None:
    (meeting,) = found(text)
    assert meeting.parties == parties
    assert meeting.status is MeetingStatus(status)


def test_channels_and_time_are_told() -> None:
    (meeting,) = found("Kenya and Poland met virtually and in person over the past two weeks.")
    assert meeting.channels == (Channel.IN_PERSON, Channel.VIRTUAL)
    assert meeting.when is not None
    assert meeting.when.exact == "over the past two weeks"


def test_a_call_is_by_phone() -> None:
    (meeting,) = found("The Polish president held a phone call with the Kenyan president.")
    assert meeting.channels == (Channel.PHONE,)


@pytest.mark.parametrize(
    "text",
    [
        "The Polish cabinet met on Monday.",
        "Polish ministers held talks in Warsaw.",
        "Poland is going to war with nobody.",
        "Experts met journalists.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert found(text) == ()


def test_a_meeting_told_twice_is_one_entry() -> None:
    text = "Kenya met Poland. Kenyan and Polish envoys met in Geneva on Monday."
    (meeting,) = found(text)
    assert meeting.when is not None
    assert meeting.span.exact.startswith("Kenyan and Polish")


def test_rounds_on_different_days_are_two() -> None:
    text = "Kenya met Poland on Monday. Kenyan and Polish envoys met again on Friday."
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Polish and Kenyan presidents held a news conference.",
        "Kenya met the two Polish criteria.",
        "Kenya negotiated a treaty with Poland.",
    ],
)
def test_an_address_or_a_condition_met_is_no_meeting(text: str) -> None:
    assert found(text) == ()


def test_one_meeting_told_as_planned_and_held_is_one_entry() -> None:
    assert len(found("Kenya will meet Poland. Kenyan envoys met Polish officials.")) == 1
