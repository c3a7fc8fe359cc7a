from itertools import product
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Contents, Span, Statement
from detente.positions.options import grouping
from detente.positions.options.grouping import core, grouped, is_option
from tests.factory import document, span, statement
from tests.positions.options.build import only, told

WORDINGS = (
    "a 30-day ceasefire",
    "the 30-day truce",
    "a 60-day ceasefire",
    "a roughly two-month truce",
    "a 70-day truce",
    "a halt to strikes on energy infrastructure",
    "a halt to strikes on energy and infrastructure",
    "an end of strikes on energy infrastructure",
    "the release of all prisoners",
    "that all prisoners be released",
)


def _together(statements: list[Statement]) -> set[frozenset[str]]:
    return {frozenset(s.span.exact for s in group) for group in grouped(statements)}


def test_numbers_scope_and_words_tell_options_apart() -> None:
    assert _together(only(told(*WORDINGS))) == {
        frozenset({"a 30-day ceasefire", "the 30-day truce"}),
        frozenset({"a 60-day ceasefire", "a roughly two-month truce"}),
        frozenset({"a 70-day truce"}),
        frozenset(
            {
                "a halt to strikes on energy infrastructure",
                "an end of strikes on energy infrastructure",
            }
        ),
        frozenset({"a halt to strikes on energy and infrastructure"}),
        frozenset({"the release of all prisoners", "that all prisoners be released"}),
    }


@given(st.permutations(range(len(WORDINGS))))
@settings(max_examples=30, deadline=None)
def test_the_order_of_arrival_is_of_no_account(order: list[int]) -> None:
    statements = only(told(*WORDINGS))
    assert _together([statements[i] for i in order]) == _together(statements)


@given(st.lists(st.sampled_from(WORDINGS), max_size=12))
@settings(max_examples=30, deadline=None)
def test_each_statement_is_in_one_group(wordings: list[str]) -> None:
    statements = only(told(*wordings))
    assert sorted(s.id for g in grouped(statements) for s in g) == sorted(s.id for s in statements)


def test_the_mover_and_a_condition_are_not_compared() -> None:
    doc = document("Russia accepts a truce at sea if sanctions are lifted.")
    said = statement(doc, doc.text[:-1], "Russia", Act.ACCEPT, "ceasefire")
    place = span(doc, "if sanctions are lifted")
    known = said.speaker.__class__("Russia", "Russia", start=0, end=6)
    whole = Statement(
        said.id, doc.id, said.span, known, said.act, said.issue, condition=place
    )  # fmt: skip
    assert core(whole).split() == ["accepts", "a", "truce", "at", "sea"]


def test_what_tells_no_option_is_left_out() -> None:
    doc = document("Russia rejects the deal. Russia denies a truce at sea. Russia wants talks.")

    def of(words: str, act: Act, contents: Contents = Contents.STATED) -> Statement:
        return statement(doc, words, "Russia", act, "ceasefire", contents=contents)

    assert not is_option(of("the deal", Act.REJECT))
    assert not is_option(of("a truce at sea", Act.DENY))
    assert not is_option(of("a truce at sea", Act.ASSESS))
    assert not is_option(of("talks", Act.DEMAND, Contents.UNDISCLOSED))
    assert is_option(of("talks", Act.DEMAND))


def test_beyond_the_bound_the_rest_joins_what_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "MOST", 2)
    wordings = ["release of prisoners", "grain exports by sea"] * 3
    wordings += ["release of old prisoners", "inspections of plants", "grain export by sea"]
    found = _together(only(told(*wordings)))
    assert frozenset({"release of prisoners", "release of old prisoners"}) in found
    assert frozenset({"inspections of plants"}) in found


def test_forty_thousand_statements_take_seconds() -> None:
    doc = document("x")
    things = [
        f"{a} {b}" for a, b in product(("corridor", "bridge", "harbour", "railway"), range(30))
    ]
    wordings = [f"the opening of the {thing} line" for thing in things]
    statements = [
        Statement(
            f"s{i}", doc.id, Span(0, 1, wordings[i % len(wordings)], "", "", ""),
            only(told("x"))[0].speaker, Act.DEMAND, "economy",
        )
        for i in range(40_000)
    ]  # fmt: skip
    begun = process_time()
    assert len(grouped(statements)) >= 4
    assert process_time() - begun < 2
