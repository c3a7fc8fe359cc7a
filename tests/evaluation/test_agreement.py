from typing import Any

import pytest

from detente.evaluation.agreement import (
    canonical,
    conditions,
    level,
    names_agree,
    root_name,
    same,
    stance,
    variants,
)
from tests.evaluation.entries import Run, annotated, link, statement


@pytest.mark.parametrize(
    ("act", "certainty", "condition", "expected"),
    [
        ("accept", "certain", None, "gives"),
        ("offer", "probable", "if", "gives if"),
        ("concede", "certain", "after", "gives if"),
        ("accept", "negated", None, "not given"),
        ("offer", "negated", "if", "not given"),
        ("concede", "negated", None, "not given"),
        ("propose", "negated", None, "not given"),
        ("propose", "certain", "if", "wants"),
        ("deny", "certain", None, "denies"),
        ("reject", "certain", None, "refuses"),
        ("accept", "unknown", None, "unknown"),
        ("defer", "certain", None, "open"),
        ("demand", "negated", None, "not wants"),
        ("threaten", "certain", "if", "attacks"),
    ],
)
def test_stance(act: str, certainty: str, condition: str | None, expected: str) -> None:
    told = {"act": act, "certainty": certainty, "condition": condition}
    assert stance(told) == expected


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("Reuters", "the Reuters agency", True),
        ("Davies", "Spokesman Glyn Davies", True),
        ("ter", "Reuters", False),
        ("the", "the Kremlin", False),
        ("", "Reuters", False),
        ("Axios", "Axios one two three four five six", False),
        ("two sources", "two sources familiar with the matter", True),
    ],
)
def test_names_agree_either_way(a: str, b: str, agree: bool) -> None:
    assert names_agree(a, b) is agree
    assert names_agree(b, a) is agree


def test_a_party_is_known_by_every_variant_that_the_list_gives() -> None:
    assert len(variants()) > 50
    for variant, name in variants().items():
        if " + " not in variant:
            assert canonical(variant.upper()) == name


def test_joined_parties_agree_in_any_order_and_case() -> None:
    assert canonical("Zambia + Angola") == canonical("angola +  ZAMBIA") == "angola + zambia"


def test_levels_count_span_then_party_and_act_then_issue() -> None:
    gold = statement(0, 100, act_any=["offer"])
    assert level(gold, statement(0, 100)) == 3
    assert level(gold, statement(0, 100, act="offer", issue="sanctions")) == 2
    assert level(gold, statement(0, 100, party="Iran")) == 1
    assert level(gold, statement(0, 100, act="accept")) == 1


def test_alternatives_of_the_prediction_do_not_help_it() -> None:
    assert not same(statement(0, 9), statement(0, 9, party="Iran", party_any=["Russia"]), "party")
    assert not same(statement(0, 9), statement(0, 9, act="offer", act_any=["demand"]), "act")


def test_alternatives_count_as_right_also_in_the_sets(run: Run) -> None:
    allowed: dict[str, Any] = {
        "act_any": ["accept"],
        "party_any": ["independent"],
        "issue_any": ["sanctions"],
    }
    gold = annotated([statement(0, 100, act="offer", **allowed)])
    told = statement(0, 100, party="Independent", act="accept", issue="sanctions")
    figures = run(gold, annotated([told]))
    assert [figures[n]["f1"] for n in ("core", "full", "record", "stance")] == [100] * 4


def test_stand_off_conditions_are_compared_by_presence() -> None:
    gold = statement(0, 100, condition="yes")
    assert conditions(gold, statement(0, 100, condition="if paid")) == ("yes", "yes")
    assert conditions(gold, statement(0, 100)) == ("yes", None)


def test_the_root_is_the_last_link() -> None:
    assert root_name(statement(0, 9, chain=[link("Wire"), link("two sources")])) == "two sources"
    assert root_name(statement(0, 9)) == ""
