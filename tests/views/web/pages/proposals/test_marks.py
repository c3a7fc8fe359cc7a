"""What stands on lanes: offers, versions, answers, meetings."""

from dataclasses import replace
from datetime import date

from detente.model import MeetingStatus
from detente.views.web.pages.proposals.marks import folded, of_meeting, of_proposal
from detente.workspace.positions.gatherings import Gathering
from tests.factory import document, meeting
from tests.views.web.pages.proposals.made import AWAITED, IF, VERSIONS, proposal

TODAY = date(2025, 3, 20)
TALK = meeting(document(), "Ukraine refuses", ("Russia", "Ukraine"), MeetingStatus.HELD)


def test_a_proposal_stands_with_its_proposer_and_answers_with_addressees() -> None:
    spots = list(of_proposal(proposal(IF, AWAITED, versions=VERSIONS), 3, TODAY))
    assert [(s.party, s.mark.kind, s.mark.text) for s in spots] == [
        ("Russia", "offer", "3"),
        ("Russia", "version", "3′"),
        ("Ukraine", "answer", "◐ 3"),
        ("Turkey", "answer", "⋯ 3 10 d"),
    ]
    assert spots[2].mark.owed == 0
    assert spots[3].mark.owed > 0
    assert "awaited for 10 days" in spots[3].mark.title
    assert spots[0].mark.href == "/proposals/p123456789abc"


def test_a_meeting_is_with_all_who_meet_unless_its_day_is_not_told() -> None:
    assert [s.party for s in of_meeting(Gathering(TALK, TODAY, dated=True))] == [
        "Russia",
        "Ukraine",
    ]
    assert list(of_meeting(Gathering(TALK, TODAY, dated=False))) == []


def test_meetings_that_would_touch_are_one_mark() -> None:
    planned = replace(TALK, status=MeetingStatus.PLANNED)
    marks = [
        replace(next(of_meeting(Gathering(m, TODAY, dated=True))).mark, x=float(x))
        for m, x in ((TALK, 10), (planned, 20), (planned, 300))
    ]
    one, other = folded(marks)
    assert (one.kind, one.text, other.kind, other.text) == ("meeting", "2", "planned", "")
    assert one.title.startswith("2 meetings: Russia and Ukraine, held")
