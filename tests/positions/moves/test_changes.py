from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Certainty, Reading, State
from detente.model.change import ChangeKind
from detente.positions.moves import Asked, changes
from tests.positions.moves.talks import AGENCY, ENVOY, one
from tests.positions.worlds import copy_of, readings

NORWAY, ITALY = "Norway", "Italy"


def kinds(*told: Reading, **how: object) -> list[tuple[ChangeKind, str, int]]:
    found = changes(list(told), asked=Asked(**how))  # type: ignore[arg-type]
    return [(c.kind, c.party, c.on.day) for c in reversed(found)]


def test_a_first_word_is_new_and_a_second_one_is_only_repeated() -> None:
    told = (
        one("01", "Oslo demands a full repayment of the old loan", NORWAY, Act.DEMAND),
        one("04", "Oslo demands the full repayment of the old loan", NORWAY, Act.DEMAND),
    )
    assert kinds(*told) == [(ChangeKind.NEW, NORWAY, 1)]
    assert kinds(*told, repeated=True)[1] == (ChangeKind.REPEATED, NORWAY, 4)
    first = changes(told)[0]
    assert (first.before, first.after) == (None, State.WANTS)
    assert first.words == "Oslo demands a full repayment of the old loan"
    assert first.reason == "nothing was held on it before"


def test_who_accepts_and_then_rejects_the_same_is_reversed() -> None:
    told = [
        one("01", "Oslo accepts the proposal of a ten-year loan", NORWAY, Act.ACCEPT),
        one("05", "Oslo rejects the proposal of a ten-year loan", NORWAY, Act.REJECT),
    ]
    change = changes(told, date(2025, 3, 2))[0]
    assert (change.kind, change.on) == (ChangeKind.REVERSED, date(2025, 3, 5))
    assert (change.before, change.after) == (State.GIVES, State.REFUSES)
    assert change.earlier == (told[0].statements[0].id,)
    assert change.items == (told[1].statements[0].id,)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Act.REJECT, Act.DEFER, ChangeKind.SOFTENED),
        (Act.ACCEPT, Act.DEFER, ChangeKind.HARDENED),
        (Act.DEFER, Act.ACCEPT, ChangeKind.SOFTENED),
    ],
)
def test_a_step_on_the_scale_of_states_hardens_or_softens(
    before: Act, after: Act, kind: ChangeKind
) -> None:
    told = [
        one("01", "Oslo and the plan for a ten-year loan", NORWAY, before),
        one("03", "Oslo again and the plan for a ten-year loan", NORWAY, after),
    ]
    assert changes(told)[0].kind is kind


def test_a_larger_offer_softens_and_a_larger_demand_hardens() -> None:
    gives = [
        one("01", "Oslo offers to pay 5/8 percentage points over the rate", NORWAY, Act.OFFER),
        one("09", "Oslo offers to pay 7/8 percentage points over the rate", NORWAY, Act.OFFER),
    ]
    change = changes(gives)[0]
    assert (change.kind, change.on.day) == (ChangeKind.SOFTENED, 9)
    assert change.reason.startswith("gives 7/8 percentage points")
    wants = [
        one("01", "Rome demands 20 mln dlrs for the port", ITALY, Act.DEMAND),
        one("09", "Rome demands 35 mln dlrs for the port", ITALY, Act.DEMAND),
    ]
    assert changes(wants)[0].kind is ChangeKind.HARDENED


def test_an_amount_nearer_to_what_the_other_side_names_softens() -> None:
    told = [
        one("01", "Oslo wants a spread of 5/8 percentage points over the rate", NORWAY, Act.DEMAND),
        one(
            "02", "Rome wants a spread of one percentage point", ITALY, Act.DEMAND,
            targets=(NORWAY,),
        ),
        one("09", "Oslo wants a spread of 7/8 percentage points over the rate", NORWAY, Act.DEMAND),
    ]  # fmt: skip
    change = changes(told)[0]
    assert change.kind is ChangeKind.SOFTENED
    assert change.reason.endswith("nearer to what Italy names")


def test_an_answer_names_what_it_answers() -> None:
    told = [
        one("01", "Rome proposes a swap of all captives", ITALY, Act.PROPOSE, targets=(NORWAY,)),
        one("04", "Oslo accepts the swap of all captives", NORWAY, Act.ACCEPT, targets=(ITALY,)),
    ]
    change = changes(told)[0]
    assert (change.kind, change.party) == (ChangeKind.ANSWERED, NORWAY)
    assert change.earlier == (told[0].statements[0].id,)


def test_what_both_sides_take_together_is_an_answer_of_each() -> None:
    told = one("08", "Oslo and Rome reached an agreement on the loan", "Italy + Norway", Act.ACCEPT)
    found = changes([told])
    assert {(c.kind, c.party, c.reason) for c in found} == {
        (ChangeKind.ANSWERED, ITALY, "agreed together with Norway"),
        (ChangeKind.ANSWERED, NORWAY, "agreed together with Italy"),
    }


def test_opposite_reports_of_one_day_contradict_and_of_two_days_reverse() -> None:
    yes = "Oslo agreed to the proposal of the envoy"
    no = "Oslo did not agree to the proposal of the envoy"
    same = [
        one("06", yes, NORWAY, Act.ACCEPT, chain=AGENCY),
        one("06", no, NORWAY, Act.ACCEPT, certainty=Certainty.NEGATED, chain=ENVOY),
    ]
    change = changes(same)[0]
    assert (change.kind, change.after) == (ChangeKind.CONTRADICTED, State.CONTESTED)
    assert set(change.items) == {r.statements[0].id for r in same}
    apart = [same[0], one("07", no, NORWAY, Act.REJECT, chain=ENVOY)]
    assert changes(apart)[0].kind is ChangeKind.REVERSED


def test_a_threat_is_a_move_after_a_calm_and_a_rift_is_told() -> None:
    told = (
        one("01", "Oslo threatens to stop all payments", NORWAY, Act.THREATEN),
        one("03", "Oslo threatens again", NORWAY, Act.THREATEN),
        one(
            "04", "A minister in Oslo blames the negotiator", NORWAY, Act.ACCUSE, targets=(NORWAY,)
        ),
        one("25", "Oslo threatens once more", NORWAY, Act.THREATEN),
    )
    assert kinds(*told) == [
        (ChangeKind.HARDENED, NORWAY, 1),
        (ChangeKind.CONTRADICTED, NORWAY, 4),
        (ChangeKind.HARDENED, NORWAY, 25),
    ]


def test_an_outlook_is_told_and_no_impasse_that_is_to_be_avoided() -> None:
    near = one("02", "Bern says that an agreement is very near", "Switzerland", Act.ASSESS)
    avoid = one("02", "Bern wants to avoid an impasse", "Switzerland", Act.ASSESS)
    assert [c.reason for c in changes([near])] == ['an agreement is judged near ("very near")']
    assert changes([avoid]) == ()


def test_silence_is_told_while_others_speak() -> None:
    told = (
        one("01", "Oslo demands a share of the port", NORWAY, Act.DEMAND),
        one("03", "Oslo demands its share of the port", NORWAY, Act.DEMAND),
        one("12", "Rome demands a new port", ITALY, Act.DEMAND),
        one("28", "Rome demands a bridge", ITALY, Act.DEMAND),
    )
    silent = changes(told, date(2025, 3, 15))
    assert [(c.kind, c.party, c.on.day) for c in silent if c.party == NORWAY] == [
        (ChangeKind.SILENT, NORWAY, 18)
    ]
    assert [c for c in changes(told[:2]) if c.kind is ChangeKind.SILENT] == []


def test_a_source_that_came_in_late_is_named() -> None:
    told = (
        one("01", "Oslo demands a share of the port", NORWAY, Act.DEMAND),
        one("09", "Rome demands a wall", ITALY, Act.DEMAND, outlet="Late Post"),
    )
    assert changes(told)[0].reason.endswith("Late Post is in the dossier since that day")


def test_a_red_line_hardens_what_was_told_before() -> None:
    told = (
        one("01", "Oslo demands its share of the old port", NORWAY, Act.DEMAND),
        one("05", "Oslo demands its share of the old port: a red line", NORWAY, Act.DEMAND),
    )
    assert kinds(*told)[-1] == (ChangeKind.HARDENED, NORWAY, 5)


@settings(deadline=None, max_examples=60)
@given(readings(), st.randoms(use_true_random=False))
def test_the_order_of_readings_changes_nothing(told: list[Reading], any_order: object) -> None:
    assert changes([*reversed(told)]) == changes(told)


@settings(deadline=None, max_examples=60)
@given(readings())
def test_a_copy_changes_nothing(told: list[Reading]) -> None:
    assert changes([*told, copy_of(told[0], "copy")]) == changes(told)


@settings(deadline=None, max_examples=60)
@given(readings(), st.integers(1, 20))
def test_nothing_said_later_is_seen(told: list[Reading], last: int) -> None:
    until = date(2025, 3, last)
    days = {
        s.id: min(m.day for m in (s.said_on, r.document.published) if m)
        for r in told
        for s in r.statements
    } | {u.id: r.document.published.day for r in told for u in r.unknowns if r.document.published}
    for change in changes(told, None, until, Asked(repeated=True)):
        assert change.on <= until
        assert all(days[i] <= until for i in (*change.items, *change.earlier))


@settings(deadline=None, max_examples=60)
@given(readings(), st.integers(1, 18))
def test_changes_compose_where_a_cell_moved_once(told: list[Reading], middle: int) -> None:
    """Cells with no move in one of the two spans: what they moved in the other is the whole."""
    day = date(2025, 3, middle)
    first, whole = changes(told, None, day), changes(told)
    second = changes(told, day + timedelta(days=1))
    for change in whole:
        own = [c for c in whole if (c.party, c.issue) == (change.party, change.issue)]
        if len(own) == 1 and change.kind is not ChangeKind.SILENT:
            assert change in (first if change.on <= day else second)
