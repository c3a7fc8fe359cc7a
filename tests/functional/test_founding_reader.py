"""What the rule reader must find in the founding report, whole way from the file.

On our own paraphrase of it in ordinary news English, and, beside the development data, on
the report itself.
"""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from detente import BriefOptions, Told, brief
from detente.model import (
    Act,
    Answer,
    Brief,
    Certainty,
    Channel,
    Demand,
    MeetingStatus,
    SourceKind,
    Standing,
    State,
    UnknownKind,
)
from detente.workspace.evaluating.evaluate import evaluate_statements

FURNITURE = re.compile(r"Min Read|Share this|Leave a Comment|Gazette|RksNews")
SIDES = ("Russia", "United States")
LIST = ("Russia", "settlement", Standing.UNDISCLOSED)
EARLIER = {"alliance", "foreign-troops", "territory"}
GAPS = [
    (UnknownKind.CONTENT, "Russia"),
    (UnknownKind.INTENTION, "Russia"),
    (UnknownKind.ANSWER, "Russia"),
    (UnknownKind.INTENTION, "Russia"),
    (UnknownKind.CONTENT, ""),
]


class Report(NamedTuple):
    """A report with its annotations beside it."""

    text: Path
    outlet: str


@pytest.fixture(scope="module")
def own() -> Report:
    return Report(Path(__file__).with_name("founding.txt"), "Detente Sample Gazette")


@pytest.fixture(scope="module")
def real(shared: Path) -> Report:
    return Report(shared / "gold" / "dev" / "seed.txt", "RksNews")


@pytest.fixture(scope="module", params=["own", pytest.param("real", marks=pytest.mark.shared)])
def report(request: pytest.FixtureRequest) -> Report:
    found: Report = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def told(report: Report) -> Brief:
    return brief(report.text, BriefOptions(told=Told(outlet=report.outlet, date="2025-03-13")))


@pytest.fixture(scope="module")
def figures(report: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("gold")
    for file in (report.text, report.text.with_suffix(".json")):
        shutil.copy(file, folder)
    return evaluate_statements(folder)


def states(told: Brief, party: str, issue: str) -> set[State]:
    return {h.state for h in told.matrix.cell(party, issue).holdings}


def one_demand(told: Brief, party: str, issue: str, standing: Standing) -> Demand:
    (found,) = [
        d for d in told.demands if (d.party, d.issue, d.standing) == (party, issue, standing)
    ]
    return found


def test_ten_statements_are_found_nine_with_party_and_act(figures: dict[str, Any]) -> None:
    assert figures["counts"]["matched"] >= 10
    assert figures["core"]["r"] * figures["counts"]["gold"] >= 9 * 100
    assert figures["counts"]["void"] == 0


def test_both_meetings_and_four_of_five_gaps_are_found(figures: dict[str, Any]) -> None:
    assert figures["meeting"]["r"] == 100
    assert figures["unknown"]["r"] >= 80


def test_the_list_is_demanded_on_the_word_of_reuters_and_two_unnamed(told: Brief) -> None:
    demand = one_demand(told, *LIST)
    assert "United States" in demand.targets
    agency, sources = demand.statements[0].chain
    assert (agency.name, agency.kind) == ("Reuters", SourceKind.AGENCY)
    assert (sources.named, sources.count) == (False, 2)
    assert any(way.root.startswith("Reuters ← two ") for way in told.lineages)


def test_what_moscow_asked_for_earlier_is_never_todays_demand(told: Brief) -> None:
    past = [d for d in told.demands if d.standing is Standing.LAST_KNOWN]
    assert {(d.party, d.issue) for d in past} == {("Russia", issue) for issue in EARLIER}
    assert {d.said_on for d in past} == {None}
    ids = {s.id for d in past for s in d.statements}
    assert len(ids) == 3
    for position in told.matrix.positions:
        for holding in position.holdings:
            shown = ids & {s.id for s in holding.statements}
            assert not shown or holding.state is State.LAST_KNOWN
    assert not ids & {i for line in (told.headline, *told.lead) for i in line.items}


def test_root_causes_are_asked_of_nato_and_washington(told: Brief) -> None:
    (demand,) = [d for d in told.demands if "root causes" in d.statements[0].span.exact]
    assert (demand.party, demand.standing) == ("Russia", Standing.CURRENT)
    assert {"NATO", "United States"} <= set(demand.targets)


def test_kyiv_gives_if_and_moscow_is_awaited_and_unknown(told: Brief) -> None:
    (held,) = told.matrix.cell("Ukraine", "ceasefire").holdings
    assert (held.state, held.certainty) == (State.GIVES_IF, Certainty.PROBABLE)
    assert states(told, "Russia", "ceasefire") == {State.AWAITED, State.UNKNOWN}


def test_whether_moscow_would_talk_to_kyiv_is_unknown(told: Brief) -> None:
    (talks,) = told.matrix.cell("Russia", "process").holdings
    assert talks.state is State.UNKNOWN
    (said,) = talks.statements
    assert said.condition is not None
    assert said.condition.exact.startswith("before its ")


def test_the_truce_is_proposed_and_answered(told: Brief) -> None:
    (proposal,) = [p for p in told.proposals if p.terms == "30-day ceasefire"]
    assert (proposal.issue, proposal.proposers) == ("ceasefire", ("United States",))
    answers = {(r.party, r.answer): r for r in proposal.responses}
    assert set(answers) == {
        ("Ukraine", Answer.ACCEPTED_IF), ("Russia", Answer.AWAITED), ("Russia", Answer.UNKNOWN),
    }  # fmt: skip
    assert answers["Russia", Answer.AWAITED].since is None
    (yes,) = answers["Ukraine", Answer.ACCEPTED_IF].statements
    assert yes.condition is not None
    assert yes.condition.exact.startswith("as a first step to")


def test_both_meetings_are_told_with_side_and_channel(told: Brief) -> None:
    met = {m.status: m for m in told.meetings}
    assert set(met) == {MeetingStatus.HELD, MeetingStatus.PLANNED}
    assert {m.parties for m in told.meetings} == {SIDES}
    held = met[MeetingStatus.HELD]
    assert held.channels == (Channel.IN_PERSON, Channel.VIRTUAL)
    assert held.when is not None
    assert held.when.exact.endswith("two weeks")


def test_a_worry_about_russia_is_held_by_officials_and_others(told: Brief) -> None:
    (worry,) = [s for s in told.assessments if re.search(r"\b(?:worry|fear)\b", s.span.exact)]
    assert worry.act is Act.ASSESS
    assert re.search("US officials, .+ analysts", worry.speaker.name)
    assert "Russia" in worry.targets


def test_four_of_the_five_gaps_are_listed(told: Brief) -> None:
    found = [(u.kind, u.subject) for u in told.unknowns]
    assert sum(min(found.count(gap), GAPS.count(gap)) for gap in set(GAPS)) >= 4


def test_furniture_is_never_a_statement(told: Brief) -> None:
    assert told.notes
    assert not [n for n in told.notes if FURNITURE.search(n.span.exact)]
    assert told.matrix.at == date(2025, 3, 13)
