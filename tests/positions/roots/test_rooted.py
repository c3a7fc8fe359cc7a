from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Certainty, Kind, Reading, RootCount
from detente.model.root import Rooted, Tie, Witness
from detente.model.ruling import RulingKind
from detente.positions.roots import Ground, rooted
from tests.factory import moment
from tests.positions.roots.claims import (
    OTHER_WIRE,
    TWO,
    WIRE,
    official,
    rooted_in,
    ruling,
    said,
    told,
    unnamed,
)
from tests.positions.roots.test_tellings import changed
from tests.positions.worlds import copy_of, readings


def test_a_claim_shows_roots_ways_carriers_and_the_first_text() -> None:
    first = told("a", "Post", WIRE, unnamed("a Norland official"), day="2025-03-12")
    second = told("b", "Times", WIRE, unnamed("an unnamed Norland official"))
    copy = replace(first, document=replace(first.document, id="c", outlet="Copyist", copy_of="a"))
    found = rooted_in([second, first, copy])
    (root,) = found.roots
    assert root.name == "Reuters ← a Norland official"
    assert root.witnesses == (Witness.UNNAMED,)
    assert [way.documents for way in root.ways] == [("a", "c"), ("b",)]
    assert (found.count, found.outlets, found.documents) == (RootCount(1, 1), 3, 3)
    assert (found.items, found.first) == (("s-a", "s-b"), "a")
    assert [m.reason for m in found.matches] == ["the same words", "the statement itself"]
    sooner = replace(
        copy,
        document=replace(copy.document, id="0", published=moment("2025-03-01")),
    )
    assert rooted_in([first, sooner]).first == "a"


def test_a_party_s_own_denial_and_another_s_account_are_kept_apart() -> None:
    claim = told("a", "Post", WIRE, TWO, day="2025-03-11")
    denial = changed(told("b", "Times"), certainty=Certainty.NEGATED)
    own = replace(said(denial).speaker, name="a Norland spokesman", start=0)
    found = rooted_in([
        claim,
        changed(denial, speaker=own),
        changed(told("c", "Times", official("the envoy", "Sudland")), certainty=Certainty.NEGATED),
    ])  # fmt: skip
    assert (found.denied, found.opposed) == (("s-b",), ("s-c",))


def test_what_a_party_said_before_denies_nothing() -> None:
    before = changed(told("b", "Times", day="2025-03-11"), certainty=Certainty.NEGATED)
    own = changed(
        before, speaker=replace(said(before).speaker, name="a Norland spokesman", start=0)
    )
    found = rooted_in([told("a", "Post"), own])
    assert (found.denied, found.opposed) == ((), ())


def test_an_own_note_is_a_claim_without_a_root() -> None:
    note = told("a", "Post")
    found = rooted_in([replace(note, document=replace(note.document, kind=Kind.OWN_NOTE))])
    assert (found.roots, found.count, found.first) == ((), RootCount(0, 0), "")


def test_rulings_join_split_and_can_be_taken_back() -> None:
    both = [told("a", "Post", WIRE, TWO), told("b", "Times", OTHER_WIRE, TWO)]
    plain = rooted_in(both)
    assert plain.count == RootCount(1, 2)
    joined = rooted_in(both, ruling(7, RulingKind.ROOTS_SAME, "s-a", "s-b"))
    assert (joined.count, joined.ties[0].tie, joined.ties[0].ruling) == (
        RootCount(1, 1),
        Tie.SAME,
        7,
    )
    apart = rooted_in(both, ruling(8, RulingKind.ROOTS_DISTINCT, "s-a", "s-b"))
    assert (apart.count, apart.ties[0].tie) == (RootCount(2, 2), Tie.DISTINCT)
    assert rooted_in(both) == plain


def test_a_ruling_splits_what_the_rules_fold_into_one() -> None:
    both = [told("a", "Post", WIRE, TWO), told("b", "Times", WIRE, TWO)]
    assert rooted_in(both).count == RootCount(1, 1)
    found = rooted_in(both, ruling(8, RulingKind.ROOTS_DISTINCT, "s-a", "s-b"))
    assert found.count == RootCount(2, 2)
    assert [tie.tie for tie in found.ties] == [Tie.DISTINCT]
    assert len({root.id for root in found.roots}) == 2


def claims(told_of: list[Reading]) -> dict[str, Rooted]:
    """Every statement's claim, by its id."""
    ground = Ground(told_of)
    return {s.id: rooted(s, ground) for r in told_of for s in r.statements}


@given(readings(), st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(told_of: list[Reading], any_order: Random) -> None:
    shuffled = [
        replace(r, statements=tuple(any_order.sample(r.statements, len(r.statements))))
        for r in any_order.sample(told_of, len(told_of))
    ]
    assert claims(shuffled) == claims(told_of)


@given(readings(), st.integers(0, 3))
def test_a_copy_changes_no_count_of_roots(told_of: list[Reading], which: int) -> None:
    more = [*told_of, copy_of(told_of[which % len(told_of)], "copy")]
    copied = claims(more)
    for key, claim in claims(told_of).items():
        assert copied[key].count == claim.count
        assert [r.id for r in copied[key].roots] == [r.id for r in claim.roots]
        assert claim.documents <= copied[key].documents <= claim.documents + 1


@given(readings(), st.data())
def test_a_ruling_taken_back_restores_all(told_of: list[Reading], data: st.DataObject) -> None:
    before = claims(told_of)
    several = [c for c in before.values() if len(c.items) > 1]
    if several:
        claim = data.draw(st.sampled_from(several))
        pair = data.draw(st.sampled_from([claim.items[:2], claim.items[-2:]]))
        kind = data.draw(st.sampled_from([RulingKind.ROOTS_SAME, RulingKind.ROOTS_DISTINCT]))
        ground = Ground(told_of)
        ruled = rooted(ground.statements[pair[0]], ground, [ruling(9, kind, *pair)])
        assert 0 <= ruled.count.low <= ruled.count.high
    assert claims(told_of) == before
