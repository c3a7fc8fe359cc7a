from collections.abc import Iterator

import pytest

from detente.model import EventKind
from detente.record import Reader, Record, Wanted
from detente.record.trail import event_at, events_by, gone, judged_by, latest, places
from tests.record.stores import filled


@pytest.fixture
def record() -> Iterator[tuple[Record, dict[str, int]]]:
    with filled(":memory:") as made:
        yield made


@pytest.fixture
def reader(record: tuple[Record, dict[str, int]]) -> Iterator[Reader]:
    with record[0].reading() as made:
        yield made


def test_what_was_taken_back_is_gone(reader: Reader) -> None:
    (undoing,) = [t for t in reader.history() if t.event.kind is EventKind.UNDONE]
    assert gone(reader) == {undoing.event.number - 1}


def test_events_by_an_author_come_newest_first(reader: Reader) -> None:
    found = list(events_by(reader, "first author", [EventKind.JUDGED, EventKind.ALIAS]))
    assert [e.kind for e in found] == [EventKind.ALIAS, *[EventKind.JUDGED] * 3]
    assert found == sorted(found, key=lambda e: -e.number)
    assert list(events_by(reader, "nobody", [EventKind.JUDGED])) == []


def test_one_event_and_the_last_ones(record: tuple[Record, dict[str, int]], reader: Reader) -> None:
    first = event_at(reader, 1)
    assert first is not None
    assert first.event.kind is EventKind.CREATED
    assert event_at(reader, 999) is None
    whole = reader.history()
    assert latest(reader, 2) == [whole[-1], whole[-2]]
    subject = record[1]["page"]
    assert latest(reader, 99, subject) == reader.history(subject)[::-1]


def test_the_items_that_an_author_judged(reader: Reader) -> None:
    own = judged_by(reader, "first author")
    told = {j.item for e in reader.entries() for j in e.judgements}
    assert told
    assert told <= own
    assert judged_by(reader, "nobody") == set()


def test_places_are_in_the_order_of_dates_and_texts(reader: Reader) -> None:
    found = places(reader, Wanted(kind="s"))
    entries = {e.id: e for e in reader.entries(Wanted(kind="s"))}
    days = {h.number: h.document.said_by() for h in reader.documents()}
    order = [(days[p.document], p.document, entries[p.item].item.span.start) for p in found]
    assert order == sorted(order)
    assert {p.item for p in found} == set(entries)
    assert places(reader, Wanted(document=999)) == []
