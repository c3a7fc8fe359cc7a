from detente.model import RootCount
from detente.model.story import Part


def test_what_is_not_told_is_counted() -> None:
    part = Part(("a", "b"), 9, ((RootCount(1, 1),), (RootCount(1, 2),)))
    assert part.left == 7
    assert Part().left == 0
