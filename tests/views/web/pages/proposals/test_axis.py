"""Where days stand on a line."""

from datetime import date, timedelta

from detente.views.web.pages.proposals.axis import axis_of

DAY = date(2025, 3, 10)


def test_days_stand_in_order_from_edge_to_edge() -> None:
    days = [DAY, DAY + timedelta(2), DAY + timedelta(10)]
    axis = axis_of(days, DAY + timedelta(10), 100, 1000)
    places = [axis.x(day) for day in days]
    assert places == sorted(places)
    assert 100 < places[0] < places[-1] < 1000
    assert (axis.start, axis.end, axis.cut) == (DAY, DAY + timedelta(10), False)
    assert len(axis.ticks) <= 9
    assert axis.ticks[0].label == "10 Mar 2025"


def test_one_old_day_does_not_press_all_others_together() -> None:
    days = [date(1978, 9, 17), *(DAY + timedelta(n) for n in range(12))]
    axis = axis_of(days, DAY + timedelta(11), 100, 1000)
    assert axis.start == DAY
    assert axis.cut
    assert axis.x(date(1978, 9, 17)) == axis.x(DAY)
    assert axis.ticks[0].label.startswith("≤ ")


def test_a_single_day_has_a_place() -> None:
    axis = axis_of([DAY], DAY, 100, 1000)
    assert axis.x(DAY) > 100
    assert [tick.label for tick in axis.ticks] == ["10 Mar 2025"]


def test_decades_are_named_by_month_and_year() -> None:
    axis = axis_of([date(1970, 1, 1), date(1990, 1, 1), date(2010, 1, 1)], DAY, 100, 1000)
    assert axis.ticks[1].label.startswith("Dec 197") or "19" in axis.ticks[1].label
