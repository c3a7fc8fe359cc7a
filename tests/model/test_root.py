from hypothesis import given
from hypothesis import strategies as st

from detente.model import Reliability, RootCount
from detente.model.root import Root, Rooted, Tie, Witness


@given(st.integers(0, 99), st.integers(0, 9))
def test_bounds_are_shown_unless_they_meet(low: int, more: int) -> None:
    words = str(RootCount(low, low + more))
    assert words == (f"{low} to {low + more}" if more else f"{low}")


def test_nothing_is_known_of_a_root_unless_told() -> None:
    root = Root("r1", "Post", named=True, side="", ways=())
    assert (root.likely, root.reliability) == (False, Reliability.UNKNOWN)
    assert Rooted((), (root,), (), RootCount(1, 1), 1, 1).assessed is None


def test_ties_and_witnesses_are_told_in_words() -> None:
    assert [tie.value for tie in Tie] == ["same", "perhaps the same", "distinct"]
    assert [w.value for w in Witness][:2] == ["its own word", "another's word"]
