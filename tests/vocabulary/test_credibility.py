from collections.abc import Iterator

import pytest

from detente.errors import VocabularyError
from detente.model import Credibility, Reliability
from detente.vocabulary import credibility
from detente.vocabulary.credibility import credibility_rules, unreliable


@pytest.fixture
def forgetful() -> Iterator[None]:
    credibility_rules.cache_clear()
    yield
    credibility_rules.cache_clear()


def test_confirmed_needs_two_distinct_roots_and_the_last_rule_fits_all() -> None:
    rules = credibility_rules()
    assert all(r.at_least >= 2 for r in rules if r.grade is Credibility.CONFIRMED)
    assert rules[-1].grade is Credibility.UNKNOWN
    assert len({rule.name for rule in rules}) == len(rules)


def test_unknown_is_no_grade_that_a_rule_asks_for() -> None:
    asked = {letter for rule in credibility_rules() for letter in rule.reliability}
    assert Reliability.UNKNOWN not in asked | unreliable()
    assert [r.name for r in credibility_rules() if r.grade is Credibility.UNKNOWN] == [
        "nothing-to-judge-by"
    ]


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize(
    "rule",
    [
        {"name": "sure", "grade": "1", "reason": "so", "at_least": 1},
        {"name": "last", "grade": "6", "reason": "so", "own": True},
    ],
)
def test_rules_that_confirm_too_easily_or_leave_claims_out_are_refused(
    monkeypatch: pytest.MonkeyPatch, rule: dict[str, object]
) -> None:
    rest = {"name": "rest", "grade": "6", "reason": "so"}
    rules = [rule] if rule["name"] == "last" else [rule, rest]
    monkeypatch.setattr(credibility, "read_yaml", lambda _: {"rules": rules})
    with pytest.raises(VocabularyError):
        credibility_rules()
