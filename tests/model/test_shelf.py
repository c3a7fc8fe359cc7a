import pytest

from detente.model.shelf import Order, Progress, Shelf, Tally


@pytest.mark.parametrize(
    ("tally", "progress"),
    [
        (Tally(), Progress.EMPTY),
        (Tally(items=3, waiting=3), Progress.UNCHECKED),
        (Tally(items=3, checked=1, waiting=2), Progress.PARTLY),
        (Tally(items=3, checked=1, rejected=2), Progress.CHECKED),
    ],
)
def test_progress_is_told_by_what_nobody_has_judged(tally: Tally, progress: Progress) -> None:
    assert tally.progress is progress


def test_progress_is_kept_by_its_rank() -> None:
    assert [p.rank for p in Progress] == [0, 1, 2, 3]


def test_all_reports_are_asked_for_by_day_unless_told() -> None:
    asked = Shelf()
    assert (asked.order, asked.progress, asked.after) == (Order.DAY, (), None)
