"""What the rule reader must find in the founding report, whole way from the file."""

import re
from datetime import date
from pathlib import Path

import pytest

from detente import BriefOptions, Told, brief
from detente.model import Act, Answer, Brief, MeetingStatus, Standing, State, UnknownKind

FURNITURE = re.compile(r"Min Read|Share this|Leave a Comment")
EARLIER = re.compile(r"never join NATO|foreign troops in Ukraine|recognition of Russia")

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def told(shared: Path) -> Brief:
    options = BriefOptions(told=Told(outlet="RksNews", date="2025-03-13"))
    return brief(shared / "gold" / "dev" / "seed.txt", options)


def states(told: Brief, party: str, issue: str) -> set[State]:
    return {h.state for h in told.matrix.cell(party, issue).holdings}


def test_the_list_is_demanded_on_the_word_of_reuters_and_two_sources(told: Brief) -> None:
    (demand,) = [d for d in told.demands if d.issue == "settlement" and d.party == "Russia"]
    assert "United States" in demand.targets
    assert demand.standing is Standing.UNDISCLOSED
    chain = demand.statements[0].chain
    assert chain[0].name == "Reuters"
    assert (chain[-1].named, chain[-1].count) == (False, 2)


def test_what_moscow_asked_for_earlier_is_never_todays_demand(told: Brief) -> None:
    earlier = [d for d in told.demands if EARLIER.search(d.statements[0].span.exact)]
    assert len(earlier) == 3
    assert {d.standing for d in earlier} == {Standing.LAST_KNOWN}


def test_kyiv_gives_if_and_moscow_is_awaited_and_unknown(told: Brief) -> None:
    assert states(told, "Ukraine", "ceasefire") == {State.GIVES_IF}
    assert states(told, "Russia", "ceasefire") >= {State.AWAITED, State.UNKNOWN}
    assert State.UNKNOWN in states(told, "Russia", "process")


def test_the_truce_is_proposed_and_answered(told: Brief) -> None:
    (proposal,) = [p for p in told.proposals if p.terms == "30-day ceasefire"]
    assert (proposal.issue, proposal.proposers) == ("ceasefire", ("United States",))
    answers = {(r.party, r.answer): r for r in proposal.responses}
    assert set(answers) >= {
        ("Ukraine", Answer.ACCEPTED_IF), ("Russia", Answer.AWAITED), ("Russia", Answer.UNKNOWN),
    }  # fmt: skip
    assert answers["Russia", Answer.AWAITED].since is None


def test_both_meetings_are_there(told: Brief) -> None:
    met = {(m.parties, m.status) for m in told.meetings}
    both = ("Russia", "United States")
    assert met >= {(both, MeetingStatus.HELD), (both, MeetingStatus.PLANNED)}


def test_a_worry_about_russia_is_an_assessment(told: Brief) -> None:
    worries = [s for s in told.assessments if "worry" in s.span.exact]
    assert [(s.act, "Russia" in s.targets) for s in worries] == [(Act.ASSESS, True)]


def test_four_of_the_five_gaps_are_there(told: Brief) -> None:
    found = [(u.kind, u.subject) for u in told.unknowns]
    expected = [
        (UnknownKind.CONTENT, "Russia"), (UnknownKind.INTENTION, "Russia"),
        (UnknownKind.ANSWER, "Russia"), (UnknownKind.INTENTION, "Russia"),
        (UnknownKind.CONTENT, ""),
    ]  # fmt: skip
    assert sum(min(found.count(e), expected.count(e)) for e in set(expected)) >= 4


def test_furniture_is_never_a_statement(told: Brief) -> None:
    assert told.notes
    assert not [n for n in told.notes if FURNITURE.search(n.span.exact)]
    assert told.matrix.at == date(2025, 3, 13)
