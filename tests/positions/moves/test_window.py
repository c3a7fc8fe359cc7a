from datetime import date

from detente.positions.moves.window import Window


def test_a_window_holds_both_its_days() -> None:
    window = Window.of(date(2025, 3, 2), date(2025, 3, 4))
    days = [day for day in range(1, 7) if window.holds(date(2025, 3, day).toordinal())]
    assert days == [2, 3, 4]


def test_without_days_it_holds_all() -> None:
    assert Window.of(None, None).holds(1)
    assert Window.of(None, None).holds(date.max.toordinal())
