from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from detente.evaluation.negotiation_facts import Expectations, Kind, Told
from detente.evaluation.negotiation_files import read_expectations
from detente.evaluation.negotiation_match import Matched
from detente.evaluation.negotiation_tabled import score_tabled
from tests.evaluation.mini import PROPOSED, RIVER, expectations, told

TRUCE = told(Kind.PROPOSAL, "truce", "Avonia", PROPOSED)
MINES = told(Kind.PROPOSAL, "mines", "Avonia", RIVER)


@pytest.fixture
def expected(tmp_path: Path) -> Expectations:
    pair = [["p1", "p2"]]
    return read_expectations(expectations(tmp_path, apart=pair, namesakes=pair))


def tabled(expected: Expectations, *told: Told) -> dict[str, Any]:
    facts = expected.of(Kind.PROPOSAL)
    pairs = [Matched(e, t, True) for e, t in zip(facts, told, strict=False)]
    return score_tabled(expected, pairs, told)


def test_two_proposals_are_apart(expected: Expectations) -> None:
    assert tabled(expected, TRUCE, MINES)["apart"] == [1, 1]


def test_one_that_holds_places_of_both_mixes_them(expected: Expectations) -> None:
    mixed = replace(TRUCE, places=(PROPOSED, RIVER))
    assert tabled(expected, mixed, MINES)["apart"] == [0, 1]


def test_namesakes_name_one_another(expected: Expectations) -> None:
    assert tabled(expected, TRUCE, MINES)["namesakes"] == [0, 1]
    named = replace(TRUCE, namesakes=frozenset({"mines"}))
    assert tabled(expected, named, MINES)["namesakes"] == [1, 1]


def test_a_pair_of_which_one_is_not_told_counts_nowhere(expected: Expectations) -> None:
    assert tabled(expected, TRUCE)["apart"] == [0, 0]


def test_places_in_another_proposal_are_not_gathered(expected: Expectations) -> None:
    facts = expected.of(Kind.PROPOSAL)
    both = replace(facts[0], places=(PROPOSED, RIVER))
    whole = replace(expected, facts=(both,))
    pairs = [Matched(both, TRUCE, True)]
    assert score_tabled(replace(whole, apart=(), namesakes=()), pairs, [TRUCE, MINES])[
        "gathered"
    ] == [1, 2]


def test_each_version_needs_one_of_its_own(tmp_path: Path) -> None:
    one, other = ({"what": "v", "evidence": [["one", p.start, p.end]]} for p in (PROPOSED, RIVER))
    truce = {
        "id": "p1", "what": "truce", "evidence": one["evidence"], "versions": [one, other],
    }  # fmt: skip
    facts = read_expectations(expectations(tmp_path, proposals=[truce]))
    pair = Matched(facts.of(Kind.PROPOSAL)[0], replace(TRUCE, versions=((PROPOSED,),)), True)
    assert score_tabled(facts, [pair], [pair.told])["versions"] == [1, 2]
