from dataclasses import replace

import pytest

from detente.model import Act, Certainty
from detente.model.edge import EdgeKind
from detente.positions.edges.senses import Sense, is_refused, sense_of
from tests.positions.edges.reports import Said, report

SAID = report("It will sign.", Said("It will sign", "Russia", Act.ACCEPT, "ceasefire")).statements[
    0
]
REFUSED = replace(SAID, act=Act.REJECT)


@pytest.mark.parametrize(
    ("cue", "made", "refused"),
    [
        ("if", Sense(EdgeKind.IF), Sense(EdgeKind.IF, ends=True)),
        ("unless", Sense(EdgeKind.UNLESS, ends=True), Sense(EdgeKind.UNLESS)),
        ("before", Sense(EdgeKind.BEFORE, reversed=True), Sense(EdgeKind.ONLY_AFTER)),
        ("until", Sense(EdgeKind.UNTIL), Sense(EdgeKind.ONLY_AFTER)),
        ("while", Sense(EdgeKind.IF), Sense(EdgeKind.IF, ends=True)),
        ("without", None, Sense(EdgeKind.ONLY_IF)),
        ("after", Sense(EdgeKind.ONLY_AFTER), None),
        ("none", None, None),
    ],
)
def test_a_cue_reads_by_whether_the_move_is_made(
    cue: str, made: Sense | None, refused: Sense | None
) -> None:
    assert sense_of(SAID, cue) == made
    assert sense_of(REFUSED, cue) == refused


def test_what_may_or_may_not_come_before_a_thing_waits_for_it() -> None:
    unknown = replace(SAID, certainty=Certainty.UNKNOWN)
    assert sense_of(unknown, "before") == Sense(EdgeKind.ONLY_AFTER)


def test_a_demand_that_is_not_made_ties_nothing() -> None:
    assert sense_of(replace(SAID, act=Act.DEMAND, certainty=Certainty.NEGATED), "if") is None


def test_what_goes_on_until_a_day_waits_for_nothing() -> None:
    told = report(
        "It will keep fighting.", Said("It will keep fighting", "Russia", Act.REJECT, "ceasefire")
    )
    assert sense_of(told.statements[0], "until") == Sense(EdgeKind.UNTIL)


def test_a_negated_acceptance_is_refused() -> None:
    assert is_refused(replace(SAID, certainty=Certainty.NEGATED))
    assert not is_refused(SAID)
