"""A part of a record that grows step by step is the same as one that is made at once."""

from datetime import date

from detente.model import Handling, Verdict
from detente.record import Record
from detente.record.cleared import (
    Change,
    extend,
    part,
    purged_since,
    refill,
    restricted,
)
from detente.record.purge import take_out
from detente.record.schema import stale
from detente.record.trail import last_event
from tests.record.build import bring, demand, doc, judge
from tests.record.stores import dump

DAY = date(2025, 3, 20)


def test_whether_anything_is_beyond_a_label_or_under_embargo(record: Record) -> None:
    bring(record, doc(handling=Handling.GREEN, embargo=date(2025, 3, 20)))
    with record.reading() as reader:
        assert not restricted(reader, Handling.GREEN, DAY)
        assert restricted(reader, Handling.CLEAR, DAY)
        assert restricted(reader, Handling.GREEN, date(2025, 3, 19))


def test_a_part_holds_nothing_of_other_documents(record: Record) -> None:
    shown = doc("Ukraine refuses.", "a.txt")
    number = bring(record, shown)
    bring(record, doc("Nothing to see.", "b.txt"))
    with part(record) as made:
        with made.writing() as writer, record.reading() as reader:
            refill(writer, reader, {number})
        with made.reading() as reader:
            assert [held.document.id for held in reader.documents()] == [shown.id]


def test_a_part_that_grew_is_the_same_as_one_made_at_once(record: Record) -> None:
    of = doc()
    number = bring(record, of, demand(of))
    with part(record) as grown, part(record) as made:
        with grown.writing() as writer, record.reading() as reader:
            refill(writer, reader, {number})
            last = last_event(reader)
        with record.reading() as reader:
            (entry,) = reader.entries()
        judge(record, "Ann", Verdict.REJECT, entry)
        other = bring(record, doc("Ukraine refuses.", "b.txt"))
        with grown.writing() as writer, made.writing() as fresh, record.reading() as reader:
            numbers = frozenset({number, other})
            extend(writer, reader, Change(frozenset({number}), numbers, last))
            refill(fresh, reader, {number, other})
        assert dump(grown, stale) == dump(made, stale)
        with grown.reading() as reader:
            assert len(reader.documents()) == 2


def test_a_purge_is_noticed(record: Record) -> None:
    number = bring(record, doc())
    with record.reading() as reader:
        last = last_event(reader)
        assert not purged_since(reader, 0)
    with record.writing() as writer:
        take_out(writer, [str(number)], "withdrawn")
    with record.reading() as reader:
        assert purged_since(reader, last)
