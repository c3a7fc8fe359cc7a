from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Reading, State
from detente.model.ruling import RulingKind
from detente.positions.options import matrix_by_term, terms
from detente.positions.within import Within
from tests.factory import document, moment, reading, statement
from tests.positions.options.build import grouping, only, ruling, told

WORDINGS = ("a 30-day ceasefire", "the 30-day truce", "a 60-day ceasefire", "a 90-day truce")


def test_terms_are_named_worded_and_ranked_by_their_numbers() -> None:
    found = terms(told(*WORDINGS))
    assert [t.rank for t in found] == [0, 1, 2]
    assert {t.scale for t in found} == {"days: ceasefire"}
    thirty = found[0]
    assert thirty.name == "30-day truce"
    assert not thirty.named
    assert [w.words for w in thirty.wordings] == ["a 30-day ceasefire", "the 30-day truce"]
    assert len({t.id for t in found}) == 3


def test_a_person_merges_names_orders_and_undo_restores() -> None:
    readings = told(*WORDINGS)
    before = terms(readings)
    ids = [t.statements[0].id for t in before]
    rulings = [
        ruling(1, RulingKind.TERM_MERGE, ids[0], ids[1]),
        ruling(2, RulingKind.TERM_NAME, ids[1], value="short truce"),
        ruling(3, RulingKind.TERM_ORDER, ids[2], ids[0], value="risk"),
    ]
    after = terms(readings, rulings=rulings)
    assert [(t.name, t.named, t.rank, t.scale) for t in after] == [
        ("90-day truce", False, 0, "risk"),
        ("short truce", True, 1, "risk"),
    ]
    assert terms(readings, rulings=rulings[:0]) == before


def test_where_parties_stand_on_each_term() -> None:
    doc = document("Russia demands a 30-day truce. Ukraine accepts a 30-day truce.")
    said = [
        statement(doc, "Russia demands a 30-day truce", "Russia", Act.DEMAND, "ceasefire"),
        statement(doc, "Ukraine accepts a 30-day truce", "Ukraine", Act.ACCEPT, "ceasefire"),
    ]
    (one,) = matrix_by_term([reading(doc, *said)])
    assert {p.party: [h.state for h in p.holdings] for p in one.positions} == {
        "Russia": [State.WANTS],
        "Ukraine": [State.GIVES],
    }
    assert matrix_by_term([reading(doc, *said)], within=Within(frozenset({"Iran"}))) == ()
    (mine,) = matrix_by_term([reading(doc, *said)], within=Within(frozenset({"Ukraine"})))
    assert [p.party for p in mine.positions] == ["Ukraine"]


def test_a_later_refusal_of_one_term_leaves_another_standing() -> None:
    text = "Ukraine accepts a 30-day truce and accepts a prisoner swap."
    first = document(text, published=moment("2025-03-01"))
    later = document("Ukraine rejects a 30-day truce.", published=moment("2025-03-12"))
    said = [
        reading(
            first,
            statement(first, "accepts a 30-day truce", "Ukraine", Act.ACCEPT, "ceasefire"),
            statement(first, "accepts a prisoner swap", "Ukraine", Act.ACCEPT, "ceasefire"),
        ),
        reading(
            later, statement(later, "rejects a 30-day truce", "Ukraine", Act.REJECT, "ceasefire")
        ),
    ]
    states = {m.term.name: m.positions[0].holdings[0].state for m in matrix_by_term(said)}
    assert sorted(states.values()) == [State.GIVES, State.REFUSES]
    early = matrix_by_term(said, at=date(2025, 3, 5))
    assert {m.positions[0].holdings[0].state for m in early} == {State.GIVES}


def test_issues_can_be_narrowed() -> None:
    readings = [*told("a truce at sea"), *told("grain exports", issue="economy")]
    assert {t.issue for t in terms(readings)} == {"ceasefire", "economy"}
    assert {t.issue for t in terms(readings, within=Within(issues=frozenset({"economy"})))} == {
        "economy"
    }


@given(st.permutations(told(*WORDINGS, "a truce at sea", "prisoners be freed", "free prisoners")))
@settings(max_examples=30, deadline=None)
def test_order_of_arrival_and_copies_change_nothing(readings: list[Reading]) -> None:
    plain = sorted(readings, key=lambda r: r.document.id)
    first = plain[0]
    copied = document(first.document.text, id="zz", copy_of=first.document.id)
    copy = Reading(copied, tuple(replace(s, document="zz") for s in first.statements), reader="x")
    assert terms([*readings, copy]) == terms(plain)
    assert grouping(terms(readings)) == grouping(terms(plain))


@given(st.lists(st.sampled_from(only(told(*WORDINGS))), min_size=1, max_size=4, unique=True))
@settings(max_examples=30, deadline=None)
def test_a_split_keeps_every_statement_once(some: list[object]) -> None:
    readings = told(*WORDINGS)
    own = [s.id for s in only(readings)][: len(some)]
    after = terms(readings, rulings=[ruling(1, RulingKind.TERM_SPLIT, *own)])
    assert sorted(s.id for t in after for s in t.statements) == sorted(s.id for s in only(readings))
    assert any({s.id for s in t.statements} == set(own) for t in after)
