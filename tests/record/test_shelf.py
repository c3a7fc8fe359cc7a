"""Pages of reports on every store, against a plain sort of all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from detente.model import EventKind, Verdict
from detente.model.shelf import Covered, Order, Progress, Shelf, Tally
from detente.record import DocumentBrought, Flagged, Record
from detente.record.reader import Held
from detente.record.shelf import (
    coverage,
    page_end,
    progress_of,
    shelved,
    tallies,
    tally,
)
from tests.factory import moment
from tests.record.build import bring, demand, doc, entries, judge, refusal

DAY = date(2025, 3, 11)


def series(record: Record) -> dict[str, int]:
    """Seven reports of three days and two outlets in several states; by name."""
    made: dict[str, int] = {}
    for n, name in enumerate(("e", "c", "a", "b", "d", "f")):
        own = doc(name=name, title=name)
        own = replace(
            own,
            published=moment(str(DAY + timedelta(n % 3))),
            outlet="Wire A" if n % 2 else "Daily B",
        )
        items = () if name == "d" else (demand(own), refusal(own))
        made[name] = bring(record, own, *items)
    again = replace(doc(name="copy", title="copy"), published=moment(str(DAY)), outlet="Daily B")
    with record.writing() as writer:
        said = DocumentBrought(document=again, folded={0: made["a"]})
        made["copy"] = writer.bring(said)
        writer.append(EventKind.FLAGGED, Flagged(flag="forged"), made["c"])
    found = {(e.document, e.item.span.start): e for e in entries(record)}
    for name, many in (("a", 2), ("b", 1)):
        mine = [found[key] for key in sorted(found) if key[0] == made[name]]
        for verdict, entry in zip((Verdict.ACCEPT, Verdict.REJECT), mine[:many], strict=False):
            judge(record, "Ann", verdict, entry)
    return made


def pages(record: Record, shelf: Shelf) -> list[Held]:
    """All pages, one after the other."""
    found: list[Held] = []
    with record.reading() as reader:
        while page := shelved(reader, shelf):
            assert len(page) <= shelf.limit
            found += page
            shelf = replace(shelf, after=page_end(page[-1]))
    return found


ASKED: dict[str, tuple[Shelf, Callable[[Held], bool]]] = {
    "all": (Shelf(), lambda _: True),
    "outlet": (Shelf(outlet="Wire A"), lambda h: h.document.outlet == "Wire A"),
    "since": (Shelf(since=DAY + timedelta(1)), lambda h: h.document.said_by() > DAY),
    "until": (Shelf(until=DAY), lambda h: h.document.said_by() == DAY),
    "originals": (Shelf(originals=True), lambda h: h.document.title != "copy"),
    "empty": (Shelf(progress=(Progress.EMPTY,)), lambda h: h.document.title in ("d", "copy")),
    "partly": (Shelf(progress=(Progress.PARTLY,)), lambda h: h.document.title == "b"),
    "open": (
        Shelf(progress=(Progress.UNCHECKED, Progress.PARTLY)),
        lambda h: h.document.title in ("b", "c", "e", "f"),
    ),
}


@pytest.mark.parametrize("order", Order)
def test_pages_hold_what_is_asked_for_once_in_order(record: Record, order: Order) -> None:
    series(record)
    with record.reading() as reader:
        every = reader.documents()
    newest = sorted(
        every,
        key=lambda h: (h.document.said_by() if order is Order.DAY else DAY, h.number),
        reverse=True,
    )
    for limit in (1, 2, 50):
        for name, (shelf, wanted) in ASKED.items():
            found = pages(record, replace(shelf, order=order, limit=limit))
            assert found == [h for h in newest if wanted(h)], (name, limit)


def test_how_far_each_report_is_checked(record: Record) -> None:
    made = series(record)
    with record.reading() as reader:
        found = tallies(reader, list(made.values()))
        assert found[made["a"]] == Tally(2, 2, checked=1, rejected=1)
        assert found[made["b"]] == Tally(2, 2, checked=1, waiting=1)
        assert found[made["e"]] == Tally(2, 2, waiting=2)
        assert [found[made[name]].judged for name in "abe"] == [2, 1, 0]
        assert made["d"] not in found
        for number, told in found.items():
            assert told == tally(e for e in entries(record) if e.document == number)
        assert progress_of(reader) == {
            Progress.EMPTY: 2, Progress.UNCHECKED: 3, Progress.PARTLY: 1, Progress.CHECKED: 1,
        }  # fmt: skip


def test_what_each_outlet_has_on_each_day(record: Record) -> None:
    series(record)
    with record.reading() as reader:
        assert coverage(reader) == [
            Covered(DAY, "Daily B", 2), Covered(DAY, "Wire A", 1),
            Covered(DAY + timedelta(1), "Daily B", 1), Covered(DAY + timedelta(1), "Wire A", 1),
            Covered(DAY + timedelta(2), "Daily B", 1), Covered(DAY + timedelta(2), "Wire A", 1),
        ]  # fmt: skip
        assert coverage(reader, since=DAY + timedelta(2)) == [
            Covered(DAY + timedelta(2), "Daily B", 1), Covered(DAY + timedelta(2), "Wire A", 1),
        ]  # fmt: skip
        assert coverage(reader, until=DAY - timedelta(1)) == []
