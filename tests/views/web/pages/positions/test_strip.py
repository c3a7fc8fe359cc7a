from datetime import date

from detente.views.web.pages.positions.strip import strip

DAYS = (date(2025, 3, 1), date(2025, 3, 6), date(2025, 3, 11))


def test_a_strip_stands_on_the_last_day_unless_another_is_asked_for() -> None:
    whole, part = strip(DAYS, None), strip(DAYS, date(2025, 3, 8))
    assert whole and part
    assert (whole.first, whole.last, whole.day) == (DAYS[0], DAYS[2], DAYS[2])
    assert whole.label == "3 days of change, 1 March 2025 to 11 March 2025"
    assert part.day == date(2025, 3, 8)
    assert part.label.startswith("2 of 3 days")


def test_a_day_outside_is_the_nearest_end() -> None:
    made = strip(DAYS, date(2030, 1, 1))
    assert made and made.day == DAYS[2]


def test_ticks_stand_where_the_days_are() -> None:
    made = strip(DAYS, None)
    assert made
    assert made.ticks == "M0 0V10M500 0V10M1000 0V10"
    assert made.ordinals.split() == [str(d.toordinal()) for d in DAYS]


def test_without_days_there_is_no_strip() -> None:
    assert strip((), None) is None


def test_a_single_day_is_a_strip_too() -> None:
    made = strip(DAYS[:1], None)
    assert made and made.ticks == "M0 0V10"
