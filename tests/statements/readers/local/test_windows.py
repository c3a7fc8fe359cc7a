import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.statements.readers.local.windows import BEFORE, LEAD, LONGEST, Window, windows
from tests.statements.readers.local.making import FIRST, MARKS, TITLE, bare

HEAD = 32
AFTER = 24
SIZES = st.integers(0, 2600) | st.sampled_from((476, 477, 478, 508, 509, 510, 956))
HEADS = st.integers(0, 60)


def cut(count: int, head: int) -> list[Window]:
    return list(windows(bare(count), bare(head, TITLE), MARKS))


def at(window: Window, piece: int) -> int:
    """The last place of a piece in a window."""
    return int(np.flatnonzero(window.place == piece)[-1])


@settings(max_examples=60, deadline=None)
@given(SIZES, HEADS)
def test_every_piece_is_decided_by_exactly_one_window(count: int, head: int) -> None:
    decided = [i for w in cut(count, head) for i in range(w.first, w.last)]
    assert decided == list(range(count))


@settings(max_examples=60, deadline=None)
@given(SIZES, HEADS)
def test_places_tell_which_piece_stands_where(count: int, head: int) -> None:
    for window in cut(count, head):
        own = window.place >= 0
        assert (window.pieces.ids[own] - FIRST == window.place[own]).all()
        assert (np.isin(window.pieces.ids[~own], MARKS) | (window.pieces.ids[~own] >= TITLE)).all()
        assert window.pieces.ids[0] == MARKS[0]
        assert (window.pieces.ids == MARKS[1]).sum() == 2
        assert len(window.pieces) <= LONGEST + 3


@settings(max_examples=30, deadline=None)
@given(SIZES, HEADS)
def test_a_decided_piece_has_its_neighbours_in_the_window(count: int, head: int) -> None:
    made = cut(count, head)
    for window in made:
        before = max(window.first - BEFORE, 0)
        after = min(window.last + AFTER, count)
        body = [at(window, i) for i in range(before, after)]
        assert body == list(range(body[0], body[0] + len(body))) if body else not count


@settings(max_examples=30, deadline=None)
@given(SIZES, HEADS)
def test_every_window_is_led_by_the_title_and_all_but_the_first_by_the_texts_beginning(
    count: int, head: int
) -> None:
    told = min(head, HEAD)
    for window in cut(count, head):
        assert (window.pieces.ids[1 : 1 + told] == TITLE + np.arange(told)).all()
        if window.first:
            assert (window.place[1 + told : 1 + told + LEAD] == np.arange(LEAD)).all()
            assert window.place[1 + told + LEAD] == -1


def test_a_short_text_is_one_window_without_a_lead() -> None:
    (window,) = cut(3, 2)
    assert window.pieces.ids.tolist() == [1, TITLE, TITLE + 1, 2, 10, 11, 12, 2]
    assert window.place.tolist() == [-1, -1, -1, -1, 0, 1, 2, -1]
