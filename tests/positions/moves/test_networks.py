from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Certainty, Reading, When
from detente.model.network import NetworkKind
from detente.positions.moves.networks import Period, agrees, counts_of, network, network_of
from tests.factory import document, moment, reading, statement
from tests.positions.moves import dna
from tests.positions.worlds import copy_of, readings

TEXT = "Oslo wants a truce. Rome rejects the truce. Bern accepts the truce. Oslo wants a truce too."
DOC = document(TEXT, outlet="Wire")
OSLO = statement(DOC, "Oslo wants a truce", "Norway", Act.DEMAND, "ceasefire")
ROME = statement(DOC, "Rome rejects the truce", "Italy", Act.REJECT, "ceasefire")
BERN = statement(DOC, "Bern accepts the truce", "Switzerland", Act.ACCEPT, "ceasefire")
AGAIN = statement(DOC, "Oslo wants a truce too", "Norway", Act.DEMAND, "ceasefire")
TALKS = [reading(DOC, OSLO, ROME, BERN, AGAIN)]


@pytest.mark.parametrize("kind", NetworkKind)
@pytest.mark.parametrize("normalised", [False, True])
def test_sums_are_those_that_dna_publishes(kind: NetworkKind, normalised: bool) -> None:
    found = network_of(dna.counts(), kind, normalised)
    total, ties = dna.SUMS[kind.value, normalised]
    assert 2 * sum(t.weight for t in found.ties) == pytest.approx(total, abs=1e-6)
    assert len(found.ties) == ties
    assert dict(zip(found.parties, found.counts, strict=True)) == {
        "EP": 11, "Si": 6, "PI": 6, "Se": 5, "Al": 4, "EE": 4, "NP": 4,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "triangle"),
    [
        (NetworkKind.CONGRUENCE, dna.CONGRUENCE_TRIANGLE),
        (NetworkKind.CONFLICT, dna.CONFLICT_TRIANGLE),
    ],
)
def test_every_tie_is_that_which_dna_publishes(
    kind: NetworkKind, triangle: tuple[int, ...]
) -> None:
    found = {frozenset((t.one, t.other)): t.weight for t in network_of(dna.counts(), kind).ties}
    pairs = combinations(dna.ORGANISATIONS, 2)
    assert tuple(found.get(frozenset(p), 0) for p in pairs) == triangle


def test_a_tie_names_where_two_meet_and_all_that_it_counts() -> None:
    ties = {(t.one, t.other): t for t in network(TALKS).ties}
    assert ties["Italy", "Norway"].weight == -1
    assert ties["Italy", "Norway"].concepts == ("ceasefire",)
    assert set(ties["Italy", "Norway"].statements) == {ROME.id, OSLO.id}
    assert ties["Norway", "Switzerland"].weight == 1


def test_a_report_that_says_it_twice_counts_once_unless_as_in_dna() -> None:
    assert counts_of(TALKS, Period())["Norway"]["ceasefire"] == ([], [OSLO.id])
    every = counts_of(TALKS, Period(every=True))
    assert every["Norway"]["ceasefire"] == ([], [OSLO.id, AGAIN.id])


def test_what_is_neither_yes_nor_no_is_never_forced() -> None:
    for act in (Act.DEFER, Act.ASSESS, Act.THREATEN, Act.ACCUSE, Act.PENALISE):
        assert agrees(replace(OSLO, act=act)) is None
    for sure in (Certainty.UNKNOWN, Certainty.NEGATED):
        assert agrees(replace(BERN, certainty=sure)) is None
        assert agrees(replace(ROME, certainty=sure)) is None
    recalled = [reading(DOC, replace(OSLO, when=When.PAST), ROME)]
    assert network(recalled).parties == ("Italy",)


def test_only_a_period_an_issue_or_terms_are_counted() -> None:
    later = document("Rome accepts the truce now.", published=moment("2025-03-14"))
    turned = statement(later, "Rome accepts the truce", "Italy", Act.ACCEPT, "ceasefire")
    both = [*TALKS, reading(later, turned)]
    assert network(both, period=Period(since=date(2025, 3, 14))).parties == ("Italy",)
    first = network(both, period=Period(until=date(2025, 3, 13)))
    assert first == replace(network(TALKS), until=date(2025, 3, 13))
    assert network(both, period=Period("territory")).parties == ()
    terms = {OSLO.id: "t1", ROME.id: "t2", BERN.id: "t1"}
    found = network(TALKS, concepts=terms)
    assert [(t.one, t.other, t.concepts) for t in found.ties] == [
        ("Norway", "Switzerland", ("t1",))
    ]


@settings(deadline=None, max_examples=60)
@given(readings(), st.randoms(use_true_random=False), st.sampled_from(NetworkKind))
def test_neither_order_nor_copies_change_it(
    told: list[Reading], any_order: object, kind: NetworkKind
) -> None:
    shuffled = [copy_of(told[0], "copy"), *reversed(told)]
    assert network(shuffled, kind) == network(told, kind)


@settings(deadline=None, max_examples=60)
@given(readings())
def test_subtract_is_congruence_less_conflict(told: list[Reading]) -> None:
    def weights(kind: NetworkKind) -> dict[tuple[str, str], float]:
        return {(t.one, t.other): t.weight for t in network(told, kind).ties}

    for_, against = weights(NetworkKind.CONGRUENCE), weights(NetworkKind.CONFLICT)
    less = {p: for_.get(p, 0) - against.get(p, 0) for p in {*for_, *against}}
    assert weights(NetworkKind.SUBTRACT) == {p: w for p, w in less.items() if w}
