from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.statements.readers.local.heads import Floats
from detente.statements.readers.local.spans import Tagged, runs, tagged

SEEDS = st.integers(0, 2**32 - 1)


def drawn(seed: int, count: int, spread: float = 3.0) -> Floats:
    return np.random.default_rng(seed).normal(0, spread, (count, 3)).astype(np.float32)


def path(spans: list[Tagged], count: int) -> list[int]:
    tags = [0] * count
    for span in spans:
        tags[span.start : span.end] = [1] + [2] * (span.end - span.start - 1)
    return tags


def allowed(tags: tuple[int, ...]) -> bool:
    return all(t != 2 or (i and tags[i - 1] != 0) for i, t in enumerate(tags))


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 6), st.floats(-3, 3))
def test_the_best_sequence_in_which_nothing_goes_on_unbegun(
    seed: int, count: int, lean: float
) -> None:
    logits = drawn(seed, count)
    raised = logits + np.array([0, lean, lean], dtype=np.float32)

    def worth(tags: tuple[int, ...]) -> float:
        return float(raised[np.arange(count), list(tags)].sum())

    best = max(worth(t) for t in product(range(3), repeat=count) if allowed(t))
    assert abs(worth(tuple(path(list(tagged(logits, lean)), count))) - best) < 1e-3


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(0, 80))
def test_spans_are_in_order_apart_and_hold_pieces(seed: int, count: int) -> None:
    found = list(tagged(drawn(seed, count)))
    at = 0
    for span in found:
        assert at <= span.start < span.end <= count
        assert 0 <= span.begun <= 1
        assert 0 <= span.inside <= 1
        at = span.end


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 60), st.floats(0.01, 4))
def test_leaning_towards_spans_covers_no_fewer_pieces(seed: int, count: int, lean: float) -> None:
    logits = drawn(seed, count)
    plain, more = (sum(s.end - s.start for s in tagged(logits, x)) for x in (0.0, lean))
    assert plain <= more


def test_an_inside_alone_is_no_span() -> None:
    logits = np.array([[0, -9, 3], [0, -9, 3]], dtype=np.float32)
    assert list(tagged(logits)) == []


def test_two_spans_may_touch() -> None:
    logits = np.array([[0, 9, 0], [0, 0, 9], [0, 9, 0], [9, 0, 0]], dtype=np.float32)
    assert [(s.start, s.end) for s in tagged(logits)] == [(0, 2), (2, 3)]


def test_how_sure_a_span_is_does_not_depend_on_the_lean() -> None:
    logits = np.array([[0, 2, 0], [0, 0, 2]], dtype=np.float32)
    assert list(tagged(logits)) == list(tagged(logits, 1.0))
    (span,) = tagged(logits)
    assert abs(span.begun - np.exp(2) / (np.exp(2) + 2)) < 1e-5


@given(st.lists(st.integers(0, 60)), st.integers(0, 3))
def test_runs_hold_what_was_chosen_and_gaps_within_them_alone(chosen: list[int], gap: int) -> None:
    made = runs(chosen, gap)
    covered = [i for start, end in made for i in range(start, end)]
    assert set(chosen) <= set(covered)
    assert covered == sorted(set(covered))
    for (_, end), (start, _) in pairwise(made):
        assert start - end > gap
    for start, end in made:
        inside = sorted({i for i in chosen if start <= i < end})
        assert (inside[0], inside[-1]) == (start, end - 1)
        assert all(b - a <= gap + 1 for a, b in pairwise(inside))
    assert runs(reversed(chosen), gap) == made
