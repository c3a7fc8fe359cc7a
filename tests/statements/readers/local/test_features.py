import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act
from detente.statements.named import KINDS
from detente.statements.readers.local.features import (
    CASES,
    FEATURES,
    INDEPENDENT_SLOT,
    MENTION_KINDS,
    MOVES,
    OTHER_SLOT,
    SLOTS,
    UNKNOWN_SLOT,
    cases,
)
from detente.statements.readers.local.hints import ITEMS, ROLES


def told(words: str) -> list[int]:
    starts = [words.index(w) for w in words.split()]
    offsets = [(s, s + len(w)) for s, w in zip(starts, words.split(), strict=True)]
    return [int(c) for c in cases(words, np.array(offsets, dtype=np.int32))]


def test_how_a_word_is_written() -> None:
    assert told("the Envoy of NATO met 27 A , pro-EU S-300") == [0, 1, 0, 2, 0, 3, 1, 0, 0, 3]


@given(st.text(max_size=40), st.data())
def test_any_text_has_cases_that_the_embedding_has_rows_for(
    words: str, data: st.DataObject
) -> None:
    place = st.integers(0, len(words))
    ends = data.draw(st.lists(st.tuples(place, place), min_size=1).map(
        lambda pairs: [tuple(sorted(p)) for p in pairs]
    ))  # fmt: skip
    found = cases(words, np.array(ends, dtype=np.int32))
    assert found.shape == (len(ends),)
    assert ((found >= 0) & (found < CASES)).all()


def test_each_feature_has_a_value_for_all_that_can_be_told() -> None:
    assert MENTION_KINDS == KINDS
    assert len(Act) + 1 == MOVES == FEATURES["move"]
    assert FEATURES["kind"] == 2 * len(KINDS) + 1
    assert FEATURES["role"] == len(ROLES) + 1
    assert FEATURES["item"] == len(ITEMS) + 1
    assert len({0, OTHER_SLOT, INDEPENDENT_SLOT, UNKNOWN_SLOT}) == 4
    assert max(OTHER_SLOT, INDEPENDENT_SLOT, UNKNOWN_SLOT) < SLOTS
