"""The coverage strip: squares with gaps, and what the table twin says."""

from datetime import date, timedelta

from detente.model.shelf import Covered
from detente.views.web.pages.inbox.strip import ROWS, strip_of
from detente.workspace.intake.inbox import Coverage

FIRST = date(2025, 3, 1)


def on(day: int, outlet: str = "Post", reports: int = 1) -> Covered:
    return Covered(FIRST + timedelta(day), outlet, reports)


def test_a_square_a_day_and_gaps_are_seen() -> None:
    strip = strip_of(Coverage(FIRST, FIRST + timedelta(9), (on(1), on(5, reports=7))))
    (row,) = strip.rows
    assert (row.reports, row.gap, strip.step) == (8, 4, 1)
    assert row.svg.count("<rect") == 10
    assert (row.svg.count('class="n0"'), row.svg.count('class="n1"')) == (8, 1)
    assert row.svg.count('class="n3"') == 1
    assert [day.word for day in row.days] == ["2 Mar 2025", "6 Mar 2025"]
    assert "longest gap 4 days" in strip.said
    assert "style" not in row.svg


def test_the_days_before_the_first_and_after_the_last_are_gaps() -> None:
    (row,) = strip_of(Coverage(FIRST, FIRST + timedelta(9), (on(0),))).rows
    assert row.gap == 9


def test_many_days_are_shown_by_weeks() -> None:
    strip = strip_of(Coverage(FIRST, FIRST + timedelta(199), (on(3), on(4))))
    assert strip.step == 7
    assert strip.rows[0].svg.count("<rect") == 29
    assert strip.rows[0].svg.count('class="n1"') == 1


def test_the_least_heard_share_a_row() -> None:
    many = tuple(on(n, f"Outlet {n:02}", n + 1) for n in range(ROWS + 3))
    rows = strip_of(Coverage(FIRST, FIRST + timedelta(20), many)).rows
    assert len(rows) == ROWS + 1
    assert (rows[0].outlet, rows[0].reports) == ("Outlet 14", 15)
    assert (rows[-1].outlet, rows[-1].reports) == ("3 other sources", 6)
    assert (rows[0].query, rows[-1].query) == ("&source=Outlet%2014", "")


def test_an_outlet_that_is_not_told_is_named_so() -> None:
    strip = strip_of(Coverage(FIRST, FIRST, (on(0, ""),)))
    assert strip.rows[0].outlet == "outlet not told"
    assert strip_of(Coverage(FIRST, FIRST)).rows == ()
