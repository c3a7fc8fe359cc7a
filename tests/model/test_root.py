from hypothesis import given
from hypothesis import strategies as st

from detente.model import RootCount


@given(st.integers(0, 99), st.integers(0, 9))
def test_bounds_are_shown_unless_they_meet(low: int, more: int) -> None:
    words = str(RootCount(low, low + more))
    assert words == (f"{low} to {low + more}" if more else f"{low}")
