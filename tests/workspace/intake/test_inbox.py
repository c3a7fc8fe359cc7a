"""Reports a page at a time, and on which days each outlet was heard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.errors import UnknownEntry
from detente.model.shelf import Shelf
from detente.record import Record, create
from detente.workspace.checking.judging import accept
from detente.workspace.intake.inbox import arrival, arrivals, copies, coverage, outlets
from tests.factory import document, moment, reading
from tests.record.stores import STORES, store_name
from tests.workspace.dossiers import bring, ids, wire


@pytest.fixture(params=STORES)
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    with create(store_name(request, tmp_path, request.param), "Ana") as made:
        yield made


def numbered(record: Record, number: int, **fields: str) -> list[int]:
    """Some reports of different days."""
    told = ((f"Text {n}.", f"2025-03-{n + 1:02}") for n in range(number))
    return [
        bring(record, reading(document(text, published=moment(day), **fields)))
        for text, day in told
    ]


def test_pages_follow_one_another_and_leave_nothing_out(record: Record) -> None:
    numbers = numbered(record, 5)
    found, after = [], None
    for _ in range(3):
        listed = arrivals(record, Shelf(limit=2, after=after))
        found += [each.held.number for each in listed.arrivals]
        after = listed.after
    assert found == numbers[::-1]
    assert after is None


def test_a_full_last_page_is_the_last(record: Record) -> None:
    numbered(record, 2)
    assert arrivals(record, Shelf(limit=2)).after is None


def test_a_report_tells_who_carries_it(record: Record) -> None:
    first = bring(record, reading(document("The text.", outlet="Post", agency="Reuters")))
    copy = bring(record, reading(document("A copy.", outlet="Times")), folded={0: first})
    (listed,) = arrivals(record, Shelf(originals=True)).arrivals
    assert (listed.held.number, *listed.carrying) == (first, 1, 2)
    assert listed.agencies == ("Reuters",)
    assert [each.held.number for each in copies(record, first)] == [copy]


def test_an_outlet_that_is_an_agency_is_named_as_one(record: Record) -> None:
    number = bring(record, reading(document("The text.", outlet="Reuters")))
    assert arrival(record, number).agencies == ("Reuters",)


def test_a_report_tells_how_far_it_is_checked(record: Record) -> None:
    number = bring(record, wire())
    accept(record, ids(record)[:1])
    tally, found = arrival(record, number).tally, len(ids(record))
    assert (tally.items, tally.checked, tally.waiting) == (found, 1, found - 1)


def test_a_report_tells_its_versions(record: Record) -> None:
    first = bring(record, reading(document("The text.")))
    last = bring(record, reading(document("The longer text.")), version_of=first)
    assert arrival(record, first).tied("version", later=True) == (last,)
    assert arrival(record, last).tied("version", later=False) == (first,)
    assert arrival(record, last).tied("version", later=True) == ()


def test_there_is_no_other_report(record: Record) -> None:
    with pytest.raises(UnknownEntry):
        arrival(record, 99)


def test_coverage_ends_with_the_newest_report_where_that_is_old(record: Record) -> None:
    numbered(record, 3, outlet="Post")
    found = coverage(record, date(2026, 1, 1))
    assert (found.until, (found.until - found.since).days) == (date(2025, 3, 3), 59)
    assert [(c.day.day, c.outlet, c.documents) for c in found.covered] == [
        (1, "Post", 1), (2, "Post", 1), (3, "Post", 1),
    ]  # fmt: skip


def test_coverage_ends_today_where_the_newest_report_is_near(record: Record) -> None:
    numbered(record, 1)
    assert coverage(record, date(2025, 3, 20)).until == date(2025, 3, 20)


def test_coverage_of_asked_days_is_no_longer_than_a_year_and_a_day(record: Record) -> None:
    numbered(record, 3)
    found = coverage(record, date(2026, 1, 1), date(2025, 3, 2), date(2025, 3, 2))
    assert [c.day.day for c in found.covered] == [2]
    long = coverage(record, date(2026, 1, 1), date(2000, 1, 1), date(2025, 3, 2))
    assert (long.until - long.since).days == 366


def test_outlets_are_listed_once(record: Record) -> None:
    numbered(record, 2, outlet="Post")
    assert outlets(record) == ("Post",)
