"""What the list is narrowed to, out of an address and back."""

from datetime import date
from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from detente.model.shelf import Order, PageEnd, Progress
from detente.views.web.pages.inbox.filters import Filters


def test_nothing_told_leaves_out_copies_alone() -> None:
    shelf = Filters().shelf()
    assert (shelf.originals, shelf.after, shelf.progress, Filters().narrowed) == (
        True, None, (), False,
    )  # fmt: skip


def test_everything_told_is_asked_for() -> None:
    told = Filters("Post", "2025-03-01", "2025-03-31", "waiting", "brought")
    shelf = told.shelf("739000.12")
    assert (shelf.outlet, shelf.since, shelf.until) == (
        "Post", date(2025, 3, 1), date(2025, 3, 31),
    )  # fmt: skip
    assert shelf.progress == (Progress.UNCHECKED, Progress.PARTLY)
    assert (shelf.order, shelf.after) == (Order.BROUGHT, PageEnd(739000, 12))
    assert not shelf.originals


@given(st.integers(1, 10**6), st.integers(1, 10**9))
def test_the_next_page_begins_where_one_ended(day: int, number: int) -> None:
    told = Filters("A & B", check="waiting")
    query = parse_qs(told.further(PageEnd(day, number)).removeprefix("?"))
    assert query["source"] == ["A & B"]
    assert told.shelf(query["after"][0]).after == PageEnd(day, number)
