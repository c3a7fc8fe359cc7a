"""What narrows a search besides its words, on both stores."""

from datetime import date

from detente.model import Act
from detente.record import Record, search
from detente.record.narrow import Narrow
from detente.record.query import parse
from tests.factory import moment
from tests.record.build import bring, demand, doc

DAY = date(2025, 3, 1)


def found(record: Record, narrow: Narrow, limit: int = 9, relevance: bool = False) -> list[int]:
    with record.reading() as reader:
        asked = parse("envoys")
        hits = search.find(reader.connection, asked, relevance, limit, narrow)
        return [hit.document for hit in hits]


def dated(record: Record, many: int = 4) -> list[int]:
    return [
        bring(record, doc(f"Envoys met. No. {n}", f"{n}.txt", published=moment(f"2025-03-0{n}")))
        for n in range(1, many + 1)
    ]


def test_days_narrow_both_inclusive(record: Record) -> None:
    one, two, three, _ = dated(record)
    assert found(record, Narrow(until=DAY)) == [one]
    between = Narrow(since=date(2025, 3, 2), until=date(2025, 3, 3))
    assert found(record, between) == [three, two]


def test_a_page_begins_where_the_one_before_ended(record: Record) -> None:
    one, two, three, four = dated(record)
    assert found(record, Narrow(), limit=2) == [four, three]
    last = date(2025, 3, 3).toordinal()
    assert found(record, Narrow(before=(last, three))) == [two, one]
    both = Narrow(before=(last, three), until=DAY)
    assert found(record, both) == [one]


def test_by_relevance_some_are_skipped(record: Record) -> None:
    numbers = dated(record)
    first = found(record, Narrow(), relevance=True)
    assert sorted(first) == numbers
    assert found(record, Narrow(skip=3), relevance=True) == first[3:]


def test_an_act_and_whether_it_is_checked_are_those_of_one_item(record: Record) -> None:
    told, silent = doc(), doc("Russia is a country. Envoys met.", "b.txt")
    number = bring(record, told, demand(told))
    bring(record, silent)
    assert found(record, Narrow(act=Act.DEMAND.value)) == [number]
    assert found(record, Narrow(act=Act.DEMAND.value, checked=False)) == [number]
    assert found(record, Narrow(act=Act.DEMAND.value, checked=True)) == []
    assert found(record, Narrow(act=Act.ACCEPT.value)) == []


def test_a_carrier_is_sought_by_a_part_of_its_name_taken_as_it_is(record: Record) -> None:
    number = bring(record, doc("Envoys met.", "a.txt", outlet="100% Wire"))
    bring(record, doc("Envoys met again.", "b.txt", outlet="100 Wire"))
    assert found(record, Narrow(source="0% wire")) == [number]
    assert found(record, Narrow(source="100_Wire")) == []
