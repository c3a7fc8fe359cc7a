from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from detente.evaluation.negotiation import Account, Read, score_negotiation
from detente.evaluation.negotiation_facts import Expectations, Kind, Told
from detente.evaluation.negotiation_files import read_expectations
from tests.evaluation.mini import (
    ACCEPTED,
    DAY,
    DENIED,
    PROPOSED,
    READ,
    REFUSED,
    RIVER,
    TOLD,
    expectations,
    told,
)


@pytest.fixture
def expected(tmp_path: Path) -> Expectations:
    return read_expectations(expectations(tmp_path))


def measured(
    expected: Expectations, facts: Sequence[Told], read: Sequence[Read] = READ
) -> dict[str, Any]:
    return score_negotiation(expected, Account(facts, read))


def without(*kinds: Kind) -> list[Told]:
    return [t for t in TOLD if t.kind not in kinds]


def why(figures: dict[str, Any], key: str) -> str:
    return str(next(row["why"] for row in figures["missed"] if row["id"] == key))


def test_all_that_is_told_rightly_is_full_marks(expected: Expectations) -> None:
    figures = measured(expected, TOLD)
    assert all(row["right"]["share"] == 100 for row in figures["kinds"].values())
    assert figures["roots"]["right"] == 1
    assert figures["missed"] == figures["wrong"] == []


def test_nothing_told_is_nothing_found(expected: Expectations) -> None:
    figures = measured(expected, [])
    assert all(row["found"]["n"] == 0 for row in figures["kinds"].values())
    assert {row["id"] for row in figures["missed"]} == {"p1", "a1", "c1", "k1", "x1"}


def test_a_miss_tells_the_stage_that_failed(expected: Expectations) -> None:
    figures = measured(expected, without(Kind.CHANGE, Kind.CONTRADICTION))
    assert why(figures, "c1") == "read, not told"
    figures = measured(expected, [], [Read("Avonia", ACCEPTED)])
    assert why(figures, "c1") == "read as another's"
    assert why(figures, "k1") == "not read"
    assert why(figures, "x1") == "not read"


def test_a_miss_tells_what_is_told_instead(expected: Expectations) -> None:
    wrong = told(Kind.CHANGE, "turn", "Bordia", ACCEPTED, value="hardened")
    figures = measured(expected, [*without(Kind.CHANGE), wrong])
    row = next(row for row in figures["missed"] if row["id"] == "c1")
    assert (row["why"], row["told"][0]["value"]) == ("told otherwise", "hardened")
    assert figures["kinds"][Kind.CHANGE]["found"]["n"] == 1
    assert figures["kinds"][Kind.CHANGE]["right"]["n"] == 0


def test_precision_counts_what_is_told_within_the_scope(expected: Expectations) -> None:
    stray = told(Kind.PROPOSAL, "stray", "Bordia", DENIED)
    elsewhere = told(Kind.PROPOSAL, "elsewhere", "Bordia", REFUSED, issue="labour")
    figures = measured(expected, [*TOLD, stray, elsewhere])
    assert figures["kinds"][Kind.PROPOSAL]["precision"]["share"] == 50
    assert [row["id"] for row in figures["wrong"]] == ["stray"]
    assert figures["kinds"][Kind.CHANGE]["precision"] is None


def test_an_optional_fact_counts_neither_way(expected: Expectations) -> None:
    river = told(Kind.PROPOSAL, "river", "Avonia", RIVER)
    row = measured(expected, [*TOLD, river])["kinds"][Kind.PROPOSAL]
    assert (row["expected"], row["counted"], row["precision"]["share"]) == (1, 1, 100)


def test_a_circle_is_told_where_it_holds_a_bearer_of_each_condition(
    expected: Expectations,
) -> None:
    waits = replace(expected.of(Kind.CONDITION)[0], id="k2", places=(PROPOSED,))
    ringed = replace(expected, facts=(*expected.facts, waits), circles=(("k1", "k2"),))
    all_told = [*TOLD, told(Kind.CONDITION, "truce first", "Avonia", PROPOSED, value="if")]
    for ring, found in ((frozenset({"river", "truce first"}), 1), (frozenset({"river"}), 0)):
        figures = score_negotiation(ringed, Account(all_told, READ, circles=[ring]))
        assert figures["circles"] == {"expected": 1, "found": found, "told": 1}


def test_an_answer_may_be_to_what_was_told_of_a_proposal_before(expected: Expectations) -> None:
    earlier = [replace(TOLD[0], id="then")]
    facts = [*without(Kind.ANSWER), replace(TOLD[1], to="then")]
    for known, right in (((), 0), (earlier, 1)):
        figures = score_negotiation(expected, Account(facts, READ, known))
        assert figures["kinds"][Kind.ANSWER]["right"]["n"] == right


def test_what_is_wrong_tells_what_it_lies_near(expected: Expectations) -> None:
    twin = told(Kind.PROPOSAL, "twin", "Avonia", PROPOSED)
    figures = measured(expected, [*TOLD, twin])
    assert [(row["id"], row["near"]) for row in figures["wrong"]] == [("twin", ["p1"])]


def test_what_stands_below_the_first_screen_is_right_but_not_first(expected: Expectations) -> None:
    others = [
        told(Kind.CHANGE, f"other {n}", "Cassia", REFUSED, value="new", on=DAY) for n in range(20)
    ]
    for facts, first in (([*TOLD, *others], 1), ([*others, *TOLD], 0)):
        row = measured(expected, facts)["kinds"][Kind.CHANGE]
        assert (row["right"]["n"], row["first"]["n"]) == (1, first)
