from dataclasses import replace
from datetime import date
from random import Random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Reading, State
from detente.positions import (
    accusations,
    assessments,
    count_roots,
    demands,
    headline,
    lead,
    lineages,
    matrix,
    meetings,
    proposals,
    unknowns,
)
from detente.positions.headline import LENGTH
from detente.vocabulary.issues import ISSUES
from tests.positions.crowds import reports
from tests.positions.worlds import copy_of, readings

ALL = (
    accusations, assessments, count_roots, demands, headline, lead, lineages, matrix, meetings,
    proposals, unknowns,
)  # fmt: skip


@given(readings(), st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_of_readings(told: list[Reading], any_order: Random) -> None:
    shuffled = [
        replace(
            r,
            statements=tuple(any_order.sample(r.statements, len(r.statements))),
            unknowns=tuple(any_order.sample(r.unknowns, len(r.unknowns))),
        )
        for r in any_order.sample(told, len(told))
    ]
    for derive in ALL:
        assert derive(told) == derive(shuffled), derive.__name__


@given(readings(), st.integers(0, 3))
def test_a_copy_adds_no_root_and_no_position(told: list[Reading], which: int) -> None:
    more = [*told, copy_of(told[which % len(told)], "copy")]
    assert count_roots(more) == count_roots(told)
    for derive in (matrix, demands, proposals, unknowns, headline, lead):
        assert derive(more) == derive(told), derive.__name__
    carried = {d for way in lineages(more) for d in way.documents}
    has_items = told[which % len(told)].statements or told[which % len(told)].unknowns
    assert ("copy" in carried) is bool(has_items)


@given(readings(), st.integers(1, 20))
def test_nothing_said_later_is_ever_shown(told: list[Reading], last: int) -> None:
    at = date(2025, 3, last)
    days = {
        s.id: min(m.day for m in (s.said_on, r.document.published) if m is not None)
        for r in told
        for s in r.statements
    } | {u.id: r.document.published.day for r in told for u in r.unknowns if r.document.published}
    shown = {i for way in lineages(told, at) for i in way.items}
    for position in matrix(told, at).positions:
        for holding in (*position.holdings, *position.history):
            shown |= {i.id for i in holding.items}
    for proposal in proposals(told, at):
        shown |= {i.id for r in proposal.responses for i in r.items}
    shown |= {s.id for d in demands(told, at) for s in d.statements}
    shown |= {i for line in (*lead(told, at), headline(told, at)) for i in line.items}
    assert all(days[i] <= at for i in shown)
    early = {i for i, told_on in days.items() if told_on <= at}
    assert {i for way in lineages(told, at) for i in way.items} == early


@given(readings())
def test_every_statement_is_somewhere(told: list[Reading]) -> None:
    shown = {s.id for s in (*assessments(told), *accusations(told))}
    for position in matrix(told).positions:
        shown |= {s.id for s in position.beside}
        for holding in (*position.holdings, *position.history):
            shown |= {i.id for i in holding.items}
    assert {s.id for r in told for s in r.statements} <= shown


@given(readings())
def test_last_known_never_stands_beside_a_current_state(told: list[Reading]) -> None:
    for position in matrix(told).positions:
        states = {h.state for h in position.holdings}
        assert State.NONE not in states
        assert State.LAST_KNOWN not in states or states == {State.LAST_KNOWN}


@given(readings())
def test_a_headline_and_a_lead_are_short_and_sourced(told: list[Reading]) -> None:
    known = {s.id for r in told for s in r.statements} | {u.id for r in told for u in r.unknowns}
    assert len(headline(told).text) <= LENGTH
    assert 1 <= len(lead(told)) <= 5
    for line in (headline(told), *lead(told)):
        assert set(line.items) <= known


def test_thousands_of_reports_take_seconds() -> None:
    parties = ["Russia", "Ukraine", "United States", "France", "Egypt", "Israel", "Iran", "India"]
    told = reports(1500, parties, [issue.code for issue in ISSUES[:6]])
    for derive in (matrix, demands, meetings, unknowns, lineages, proposals):
        began = process_time()
        assert derive(told)
        assert process_time() - began < 15, derive.__name__
