import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.statements.readers.local.confidence import Calibration, signs
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.spans import Tagged
from tests.statements.readers.local.making import found

CHANCE = st.floats(0, 1)
EVEN = Calibration((1.0,) * 11, -2.0, (0.0, 0.4, 0.7, 1.0), (0.1, 0.2, 0.6, 0.95))


def test_without_weights_the_score_is_the_curve_at_the_bias() -> None:
    flat = Calibration((0.0,) * 11, 0.0, (0.0, 0.5, 1.0), (0.1, 0.3, 0.9))
    assert abs(flat.score(found()) - 0.3) < 1e-9


def test_the_score_is_a_logistic_regression_on_the_signs() -> None:
    weights = tuple(0.1 * i for i in range(11))
    raised = sum(w * s for w, s in zip(weights, signs(found()), strict=True)) - 1
    plain = Calibration(weights, -1.0)
    assert abs(plain.score(found()) - 1 / (1 + math.exp(-raised))) < 1e-6


def test_as_many_weights_again_are_of_the_squares() -> None:
    weights = tuple(0.02 * i for i in range(22))
    told = (*signs(found()), *(s * s for s in signs(found())))
    raised = sum(w * s for w, s in zip(weights, told, strict=True)) - 1
    assert abs(Calibration(weights, -1.0).score(found()) - 1 / (1 + math.exp(-raised))) < 1e-6


@given(CHANCE, CHANCE, CHANCE)
def test_the_surer_a_part_the_higher_the_score(one: float, two: float, begun: float) -> None:
    low, high = sorted((one, two))
    span = Tagged(3, 9, begun, 0.5)
    for name in ("act", "party", "issue", "certainty"):
        less, more = (EVEN.score(found(span=span, **{name: Choice("x", c)})) for c in (low, high))
        assert less <= more + 1e-9
        assert 0.1 <= less <= 0.95


@given(CHANCE, CHANCE, st.integers(1, 400))
def test_signs_are_finite_even_for_what_is_sure(begun: float, chance: float, length: int) -> None:
    sure = Choice("x", chance, "y", 1 - chance)
    told = found(span=Tagged(0, length, begun, chance), act=sure, party=sure)
    assert all(math.isfinite(s) for s in signs(told))
    assert signs(told)[-3] == pytest.approx(math.log(length))


def test_what_the_rules_say_to_it_is_a_sign() -> None:
    assert signs(found(agrees=1.0, alike=-1.0))[-2:] == (1.0, -1.0)
    assert EVEN.score(found(agrees=1.0)) > EVEN.score(found(agrees=-1.0))


def test_knots_must_rise() -> None:
    with pytest.raises(ValueError, match="rise"):
        Calibration((0.0,), 0.0, (0.0, 0.6, 0.5), (0.0, 0.5, 1.0))


def test_config_names_its_fields() -> None:
    assert [f.name for f in fields(Calibration)] == ["weights", "bias", "raw", "right"]
