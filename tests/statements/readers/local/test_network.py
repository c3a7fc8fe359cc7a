import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.statements.readers.local.network import TAGS, Seen, Text, see
from detente.statements.readers.local.pieces import Pieces
from detente.statements.readers.local.windows import windows
from tests.statements.readers.local.making import FIRST, MARKS, TITLE, bare, logits, seen, text

SIZES = st.integers(1, 1800) | st.sampled_from((509, 510, 900))


def looked(count: int) -> Seen:
    """Every piece's first logit is its number, its second that of the window."""
    words = bare(count)
    cut = tuple(windows(words, bare(5, TITLE), MARKS))
    calls = iter(range(len(cut)))

    def encode(told: Pieces) -> tuple[np.ndarray, np.ndarray]:
        tags = np.zeros((len(told), 3 * len(TAGS)), dtype=np.float32)
        tags[:, 0] = told.ids - FIRST
        tags[:, 1] = next(calls)
        return np.zeros((len(told), 2), dtype=np.float32), tags

    return see(Text(words, (), (), cut), encode)


@settings(max_examples=40, deadline=None)
@given(SIZES)
def test_each_piece_has_the_logits_of_the_window_that_decides_it(count: int) -> None:
    told = looked(count)
    assert (told.tags("statement")[:, 0] == np.arange(count)).all()
    for i, window in enumerate(told.text.windows):
        assert (told.tags("statement")[window.first : window.last, 1] == i).all()


@settings(max_examples=40, deadline=None)
@given(SIZES, st.data())
def test_a_span_is_looked_at_where_its_middle_is_decided(count: int, data: st.DataObject) -> None:
    told = looked(count)
    start = data.draw(st.integers(0, count - 1))
    end = data.draw(st.integers(start + 1, min(count, start + 700)))
    at, begin, stop = told.window(start, end)
    window = told.text.windows[at]
    middle = (start + end - 1) // 2
    assert window.first <= middle < window.last
    places = window.place[begin:stop]
    assert middle in places
    assert (np.diff(places) == 1).all()
    assert places[0] >= start
    assert places[-1] < end
    whole = begin > 0 and window.place[begin - 1] >= 0
    assert places[0] == start or not whole


def test_tags_are_told_by_name() -> None:
    told = seen(text("a b c d"), logits(4, meeting=[(1, 3)]))
    assert told.tags("meeting").argmax(-1).tolist() == [0, 1, 2, 0]
    assert told.tags("statement").argmax(-1).tolist() == [0, 0, 0, 0]
