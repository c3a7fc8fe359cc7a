from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from detente.evaluation.negotiation_facts import Expectations, Kind, Told
from detente.evaluation.negotiation_files import read_expectations
from detente.evaluation.negotiation_match import Matcher, answers_one, same_party
from tests.evaluation.mini import ACCEPTED, DENIED, PROPOSED, REFUSED, TOLD, expectations, told


@pytest.fixture
def expected(tmp_path: Path) -> Expectations:
    return read_expectations(expectations(tmp_path))


def rightly(expected: Expectations, one: Told) -> list[bool]:
    tabled = {t.id: t for t in TOLD if t.kind is Kind.PROPOSAL}
    matcher = Matcher({e.id: e for e in expected.of(Kind.PROPOSAL)}, tabled)
    return [m.right for m in matcher.matches(expected.of(one.kind), [one])]


@pytest.mark.parametrize("one", [t for t in TOLD if t.kind is not Kind.ROOTS], ids=lambda t: t.id)
def test_what_is_told_as_expected_is_right(expected: Expectations, one: Told) -> None:
    assert rightly(expected, one) == [True]


def test_an_answer_to_another_proposal_is_found_but_not_right(expected: Expectations) -> None:
    one = told(Kind.ANSWER, "no", "Bordia", REFUSED, value="rejected", to="unheard of")
    assert rightly(expected, one) == [False]


def test_a_proposal_of_another_is_found_but_not_right(expected: Expectations) -> None:
    assert rightly(expected, told(Kind.PROPOSAL, "truce", "Bordia", PROPOSED)) == [False]


def test_another_party_is_not_found(expected: Expectations) -> None:
    one = told(Kind.CHANGE, "turn", "Avonia", ACCEPTED, value="reversed", on=date(2024, 4, 2))
    assert rightly(expected, one) == []


def test_other_words_are_not_found(expected: Expectations) -> None:
    one = told(Kind.CHANGE, "turn", "Bordia", REFUSED, value="reversed")
    assert rightly(expected, one) == []


def test_a_change_on_another_day_is_not_right(expected: Expectations) -> None:
    one = next(t for t in TOLD if t.id == "turn")
    assert rightly(expected, replace(one, on=date(2024, 4, 3))) == [True]
    assert rightly(expected, replace(one, on=date(2024, 4, 4))) == [False]


def test_a_contradiction_needs_both_accounts_in_either_order(expected: Expectations) -> None:
    fields = {"value": "with itself"}
    there = told(Kind.CONTRADICTION, "odds", "Bordia", ACCEPTED, against=(DENIED,), **fields)
    lame = told(Kind.CONTRADICTION, "odds", "Bordia", ACCEPTED, against=(ACCEPTED,), **fields)
    assert rightly(expected, there) == [True]
    assert rightly(expected, lame) == []


def test_proposals_are_matched_one_to_one(expected: Expectations) -> None:
    twice = [told(Kind.PROPOSAL, key, "Avonia", PROPOSED) for key in ("a", "b")]
    matcher = Matcher({}, {})
    assert [m.told.id for m in matcher.matches(expected.of(Kind.PROPOSAL), twice)] == ["a"]


def test_parties_are_one_where_they_share_a_side() -> None:
    assert same_party(["Avonia + Bordia"], ["Bordia"])
    assert not same_party(["Avonia"], ["Bordia"])
    assert not same_party(["Avonia"], [])
    assert same_party([], ["Bordia"])


def test_both_sides_of_a_contradiction_must_have_been_read(expected: Expectations) -> None:
    odds = expected.of(Kind.CONTRADICTION)[0]
    assert answers_one([ACCEPTED, DENIED], odds)
    assert not answers_one([ACCEPTED], odds)
