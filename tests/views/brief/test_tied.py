from dataclasses import replace

from detente.model import Span
from detente.model.edge import EdgeKind
from detente.views.brief.tied import circle_row, edge_row, rests_on, role_row, stake_row
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import waits
from tests.workspace.waits_told import waiting_talks


def test_an_edge_is_worded_by_its_own_cue_else_by_its_kind() -> None:
    with waiting_talks() as record:
        found = waits.conditions(record, Question())
    edge = found.edges.told[0]
    row = edge_row(edge, {}, found.edges.roots)
    assert row.text.endswith("— “only if Tehran closes the reactor”")
    bare = replace(edge, words=replace(edge.words, exact="Tehran closes the reactor"))
    assert edge_row(bare, {}, {}).text.endswith("— only if “Tehran closes the reactor”")
    assert row.details[0] == "sanctions waits for: Iran on disarmament"


def test_what_lasts_what_ends_and_what_is_given_read_apart() -> None:
    with waiting_talks() as record:
        edge = waits.conditions(record, Question()).edges.told[0]
    heads = [
        edge_row(e, {}, {}).details[0].split(": ")[0]
        for e in (replace(edge, kind=EdgeKind.UNTIL), replace(edge, ends=True),
                  replace(edge, kind=EdgeKind.IN_EXCHANGE_FOR, issue=""))
    ]  # fmt: skip
    assert heads == [
        "sanctions lasts up to", "sanctions waits for the end of", "what follows in exchange for",
    ]  # fmt: skip


def test_a_circle_a_stake_and_a_role() -> None:
    with waiting_talks() as record:
        circle = waits.conditions(record, Question()).circles[0]
        stake = waits.stakes(record, Question()).told[0]
        role = waits.roles(record, Question())[0]
    assert len(circle_row(circle, {}, {}).below) == 2
    assert stake_row(stake, {}, {}).tag == "red line"
    assert role_row(role).tag == "host"
    (evidence, *_) = role.evidence
    text = "x" * 40 + "ab told that Ankara\nwould host both sides, and so on and on it went"
    span = Span.of(text, text.index("Ankara"), text.index(" both"))
    shown = role_row(replace(role, evidence=(replace(evidence, span=span),)))
    assert shown.text == "… told that Ankara would host both sides, and so on and on …"
    assert rests_on("x", stake.statements, {}, {}) == ("",)
