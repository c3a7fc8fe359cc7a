from dataclasses import replace
from datetime import date

from detente.positions.offers.likeness import Likeness, beside, clash, told_alike
from detente.positions.putting import put_forward
from detente.positions.terms import terms_of
from tests.positions.offers.talks import WIRES

SIXTY, SEVENTY, ABOUT = (
    next(Likeness.of(h) for h in put_forward(w.statements) if h.terms.days) for w in WIRES
)


def test_lengths_that_can_be_one_are_told_alike_where_one_is_inexact() -> None:
    assert told_alike(SIXTY, ABOUT)
    assert not told_alike(SIXTY, SEVENTY)
    shared = frozenset({(10, "captives")})
    assert told_alike(replace(SIXTY, figures=shared), replace(SEVENTY, figures=shared))
    assert not told_alike(SIXTY, replace(ABOUT, days=frozenset({date(2025, 6, 20)})))


def test_what_is_told_otherwise_clashes() -> None:
    assert not clash(SIXTY, ABOUT)
    assert clash(SIXTY, replace(ABOUT, proposers=frozenset({"Borland"})))
    assert clash(SIXTY, replace(ABOUT, terms=terms_of("a 30-day truce")))
    late = replace(ABOUT, renewed=True, days=frozenset({date(2025, 6, 20)}))
    assert clash(SIXTY, late)
    assert clash(late, SIXTY)


def test_both_are_what_either_tells() -> None:
    both = SIXTY | SEVENTY
    assert both.terms.days == {60, 70}
    assert beside(both, ABOUT)
