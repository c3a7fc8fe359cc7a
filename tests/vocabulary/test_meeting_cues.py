"""The cues of meetings."""

from detente.model import Channel, MeetingStatus
from detente.vocabulary.meeting_cues import MeetingCues, meeting_cues


def test_channels_and_status_are_those_of_the_model() -> None:
    cues = meeting_cues()
    assert isinstance(cues, MeetingCues)
    assert set(cues.channels) == {c.value for c in Channel}
    assert set(cues.status) == {s.value for s in MeetingStatus} - {"held"}
    assert {*cues.nouns.values(), *cues.verbs.values()} <= {"", *(c.value for c in Channel)}


def test_journeys_are_verbs_of_meeting() -> None:
    cues = meeting_cues()
    assert {"visit", "travel"} <= cues.travel <= set(cues.verbs) | {"leave", "depart"}
    assert cues.nouns["summit"] == "in-person"
