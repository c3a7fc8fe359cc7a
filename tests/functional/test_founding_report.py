"""What the brief of the founding report must hold.

Once on our own paraphrase of it with annotations of our own, and, beside the development
data, on the report itself, by its annotations and by the reader.
"""

import json
import re
from pathlib import Path

import pytest

from detente.model import (
    Act,
    Answer,
    Brief,
    Certainty,
    Channel,
    Demand,
    Document,
    MeetingStatus,
    Note,
    Reading,
    Standing,
    State,
    UnknownKind,
)
from tests.factory import document
from tests.functional.gold import as_reading

HERE = Path(__file__).parent
FURNITURE = re.compile(r"Min Read|Share this|Leave a Comment|RksNews|Sample Gazette")


def annotated(folder: Path, name: str, **fields: str) -> Reading:
    text = (folder / f"{name}.txt").read_bytes().decode()
    doc: Document = document(text, **fields)
    return as_reading(doc, json.loads((folder / f"{name}.json").read_bytes()))


def brief_of(reading: Reading) -> Brief:
    from detente.workspace.briefs.brief import brief

    return brief([reading])


@pytest.fixture(scope="module")
def own() -> Brief:
    return brief_of(annotated(HERE, "founding", outlet="Detente Sample Gazette"))


@pytest.fixture(scope="module")
def real(shared: Path) -> Brief:
    return brief_of(annotated(shared / "gold" / "dev", "seed", outlet="RksNews"))


@pytest.fixture(params=["own", pytest.param("real", marks=pytest.mark.shared)])
def told(request: pytest.FixtureRequest) -> Brief:
    brief: Brief = request.getfixturevalue(request.param)
    return brief


def demand(told: Brief, issue: str, standing: Standing) -> Demand:
    (found,) = [d for d in told.demands if (d.issue, d.standing) == (issue, standing)]
    return found


def states(told: Brief, party: str, issue: str) -> list[State]:
    return [h.state for h in told.matrix.cell(party, issue).holdings]


def note(told: Brief, item: str) -> Note:
    (found,) = [n for n in told.notes if n.item == item]
    return found


def test_the_list_is_demanded_of_washington_with_untold_contents(told: Brief) -> None:
    found = demand(told, "settlement", Standing.UNDISCLOSED)
    assert (found.party, found.targets) == ("Russia", ("United States",))
    chain = note(told, found.statements[0].id).chain
    assert [link.name for link in chain][1] == "Reuters"
    assert (chain[-1].named, chain[-1].count) == (False, 2)


def test_earlier_conditions_are_never_todays(told: Brief) -> None:
    past = [d for d in told.demands if d.standing is Standing.LAST_KNOWN]
    assert {d.issue for d in past} == {"alliance", "foreign-troops", "territory"}
    assert {d.said_on for d in past} == {None}
    ids = {s.id for d in past for s in d.statements}
    for position in told.matrix.positions:
        for holding in position.holdings:
            shown = {s.id for s in holding.statements} & ids
            assert not shown or holding.state is State.LAST_KNOWN
    assert states(told, "Russia", "territory") == [State.LAST_KNOWN]
    assert states(told, "Russia", "foreign-troops") == [State.LAST_KNOWN]
    assert not ids & {i for line in (told.headline, *told.lead) for i in line.items}


def test_root_causes_are_demanded_of_nato_and_washington(told: Brief) -> None:
    found = demand(told, "alliance", Standing.CURRENT)
    assert found.targets == ("NATO", "United States")
    assert "root causes" in found.statements[0].span.exact


def test_the_truce_is_proposed_and_answered(told: Brief) -> None:
    (proposal,) = told.proposals
    assert (proposal.terms, proposal.proposers) == ("30-day ceasefire", ("United States",))
    answers = {(r.party, r.answer): r for r in proposal.responses}
    assert set(answers) == {
        ("Ukraine", Answer.ACCEPTED_IF),
        ("Russia", Answer.AWAITED),
        ("Russia", Answer.UNKNOWN),
    }
    (yes,) = answers["Ukraine", Answer.ACCEPTED_IF].statements
    assert yes.certainty is Certainty.PROBABLE
    assert yes.condition is not None
    assert yes.condition.exact.startswith("as a first step")
    assert answers["Russia", Answer.AWAITED].since is None
    assert answers["Russia", Answer.AWAITED].unknowns


def test_the_cells_hold_what_is_told_of_each_party(told: Brief) -> None:
    assert states(told, "Ukraine", "ceasefire") == [State.GIVES_IF]
    assert states(told, "Russia", "ceasefire") == [State.AWAITED, State.UNKNOWN]
    assert states(told, "United States", "ceasefire") == [State.WANTS]
    (talks,) = told.matrix.cell("Russia", "process").holdings
    assert talks.state is State.UNKNOWN
    (said,) = talks.statements
    assert said.condition is not None
    assert said.condition.exact.startswith("before its")


def test_two_meetings(told: Brief) -> None:
    held, planned = told.meetings
    assert (held.status, planned.status) == (MeetingStatus.HELD, MeetingStatus.PLANNED)
    assert held.parties == planned.parties == ("Russia", "United States")
    assert held.channels == (Channel.IN_PERSON, Channel.VIRTUAL)
    assert held.when is not None


def test_a_worry_with_its_holders(told: Brief) -> None:
    (worry,) = told.assessments
    assert (worry.act, worry.targets) == (Act.ASSESS, ("Russia",))
    assert "officials" in worry.speaker.name
    assert told.accusations == ()


def test_five_things_are_not_known(told: Brief) -> None:
    assert [(u.kind, u.subject) for u in told.unknowns] == [
        (UnknownKind.CONTENT, "Russia"),
        (UnknownKind.INTENTION, "Russia"),
        (UnknownKind.ANSWER, "Russia"),
        (UnknownKind.INTENTION, "Russia"),
        (UnknownKind.CONTENT, ""),
    ]


def test_the_lead_tells_of_both_sides_from_sourced_lines(told: Brief) -> None:
    text = " ".join(line.text for line in told.lead)
    assert "Russia demands of the United States: " in text
    assert "(contents not disclosed), on the word of Reuters ← two " in text
    assert "An answer from Russia on ceasefire is awaited." in text
    assert "Ukraine accepts" in text
    assert "probable" in text
    assert all(told.numbers(line.items) for line in (told.headline, *told.lead))


def test_every_line_leads_to_its_words(told: Brief) -> None:
    noted = {n.item for n in told.notes}
    assert {item.id for item in told.items()} == noted
    assert [n.number for n in told.notes] == list(range(1, len(noted) + 1))
    assert told.headline.items[0] == told.notes[0].item
    assert not [n for n in told.notes if FURNITURE.search(n.span.exact)]


def test_the_outlet_is_perhaps_the_two_sources_of_the_agency_it_cites(told: Brief) -> None:
    assert (told.roots.low, told.roots.high) == (1, 2)
    assert any(way.root.startswith("Reuters ← two ") for way in told.lineages)
