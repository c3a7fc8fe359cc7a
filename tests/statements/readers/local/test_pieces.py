from dataclasses import fields, replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.statements.readers.local.pieces import Pieces
from tests.statements.readers.local.making import bare

GAPS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6)), max_size=20)


def spread(gaps: list[tuple[int, int]]) -> Pieces:
    """Pieces of such lengths after blanks of such lengths."""
    starts, ends, at = [], [], 0
    for blank, length in gaps:
        starts.append(at + blank)
        at += blank + length
        ends.append(at)
    return replace(
        bare(len(gaps)),
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
    )


@given(GAPS, st.integers(0, 90), st.integers(1, 30))
def test_the_pieces_of_a_stretch_are_those_that_it_touches(
    gaps: list[tuple[int, int]], start: int, length: int
) -> None:
    told = spread(gaps)
    end = start + length
    first, last = told.at(start, end)
    touched = [i for i in range(len(told)) if told.ends[i] > start and told.starts[i] < end]
    assert list(range(first, last)) == touched


@given(GAPS, st.integers(0, 90))
def test_an_empty_stretch_between_pieces_touches_none(gaps: list[tuple[int, int]], at: int) -> None:
    told = spread(gaps)
    first, last = told.at(at, at)
    assert last - first == sum(
        bool(s < at < e) for s, e in zip(told.starts, told.ends, strict=True)
    )


def test_some_of_the_pieces_keep_all_that_is_known_of_them() -> None:
    told = replace(bare(6), slot=np.arange(6, dtype=np.int32), kind=np.arange(6, dtype=np.int32))
    some = told.take(slice(2, 4))
    assert len(some) == 2
    for f in fields(Pieces):
        assert (getattr(some, f.name) == getattr(told, f.name)[2:4]).all()
    assert told.take(np.array([5, 0])).slot.tolist() == [5, 0]
