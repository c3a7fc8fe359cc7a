"""Meetings with their days, whoever is asked about."""

from datetime import date

from detente.workspace.lookup.framing import Question
from detente.workspace.positions.gatherings import gatherings
from tests.workspace.waits_told import waiting_talks


def test_a_meeting_has_the_day_of_its_report_and_a_party_narrows() -> None:
    with waiting_talks() as record:
        told = gatherings(record, Question(party="Iran"))
        others = gatherings(record, Question(party="Egypt"))
    (met,) = [g for g in told if g.day == date(2025, 2, 12)]
    assert met.meeting.parties == ("Iran", "United States")
    assert met.dated
    assert met not in others


def test_an_issue_narrows_no_meeting() -> None:
    with waiting_talks() as record:
        assert gatherings(record, Question(issue="sanctions")) == gatherings(record, Question())
