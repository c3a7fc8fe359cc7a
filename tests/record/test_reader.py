from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import insert, select

from detente.errors import UnknownEntry
from detente.model import EventKind, Verdict
from detente.record import Marked, Record, Wanted
from detente.record.schema import item, relation
from tests.factory import moment
from tests.record.build import bring, demand, doc, entry, judge, refusal, rename, undo
from tests.record.kept import fill


def test_documents_come_by_date_and_by_number(record: Record) -> None:
    days = ("2025-03-12", "2025-03-10", "2025-03-12")
    made = [
        bring(record, doc(f"{doc().text} {n}", str(n), published=moment(day)))
        for n, day in enumerate(days)
    ]
    with record.reading() as reader:
        assert [h.number for h in reader.documents()] == [made[1], made[0], made[2]]
        assert [h.number for h in reader.documents(made[::2])] == [made[0], made[2]]
        assert [h.number for h in reader.documents(since=date(2025, 3, 11))] == made[::2]
        assert reader.documents([]) == []
        assert [h.number for h in reader.documents(range(3000))] == [made[1], made[0], made[2]]


def test_an_id_that_could_be_several_is_told(record: Record) -> None:
    for n in range(3):
        own = replace(doc(f"{doc().text} {n}", str(n)), id=f"abcd{n}")
        bring(record, own)
    with record.reading() as reader:
        with pytest.raises(UnknownEntry, match="could be several"):
            reader.document("abcd")
        assert reader.document("abcd1").document.id == "abcd1"


@pytest.mark.parametrize("key", ["²²²²", "٣", "7", "-1", "99999999999999999999", "abc"])
def test_a_key_that_is_no_document_is_unknown(record: Record, key: str) -> None:
    bring(record, doc())
    with record.reading() as reader, pytest.raises(UnknownEntry) as caught:
        reader.document(key)
    assert caught.value.remedy


def test_readings_are_of_what_sets_positions_or_of_all(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own), refusal(own))
    judge(record, "ann", Verdict.REJECT, entry(record))
    with record.reading() as reader:
        held = reader.documents()
        (counting,), (all_of_it,) = (
            list(reader.readings(held, Wanted(counting=c))) for c in (True, False)
        )
    assert [len(r.statements) for r in (counting, all_of_it)] == [1, 2]
    assert counting.reader == "test 1"


def test_whether_an_event_is_undone_is_told_of_any(record: Record) -> None:
    number = bring(record, doc())
    with record.writing() as writer:
        mark = writer.append(EventKind.MARKED, Marked(fields=(("title", "x"),)), number)
    alias = rename(record, EventKind.ALIAS, "a", "b")
    gone = [undo(record, e.number)[0] for e in (mark, alias)]
    undo(record, gone[1].number)
    with record.reading() as reader:
        found = {n: reader.is_undone(n) for n in range(1, 10)}
    assert [n for n, undone in found.items() if undone] == [mark.number, gone[1].number]


def test_the_walk_meets_every_event_with_its_payload(record: Record) -> None:
    fill(record)
    with record.reading() as reader:
        walked = list(reader.walk())
        told = reader.history()
    assert [row[0] for row in walked] == [t.event.number for t in told]
    assert all(row[-1] for row in walked)


def test_items_of_some_documents_stand_in_text_order(record: Record) -> None:
    made = fill(record)
    with record.reading() as reader:
        held = reader.documents([made["first"]])
        (reading,) = reader.readings(held, Wanted())
    starts = [s.span.start for s in reading.statements]
    assert starts == sorted(starts)
    assert reading.meetings


def test_more_is_answered_than_a_database_takes_keys_at_once(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    many = 70_000  # PostgreSQL takes 65,535
    with record.writing() as writer:
        row = dict(writer.connection.execute(select(item)).one()._mapping)
        rows = [{**row, "id": f"s{n:016x}"} for n in range(1, many)]
        writer.connection.execute(insert(item), rows)
        ties = [{"kind": "copy", "document": number + n, "other": number} for n in range(1, many)]
        writer.connection.execute(insert(relation), ties)
    with record.reading() as reader:
        assert len(reader.entries(Wanted(limit=many))) == many
        assert [h.number for h in reader.near(own)] == [number]
        found = reader.entries_in(range(number + 1, number + many))
        assert found == {}


def test_items_are_told_one_after_the_other_while_others_are_asked_for(record: Record) -> None:
    for n in range(3):
        own = doc(name=f"{n}.txt")
        bring(record, own, demand(own), refusal(own))
    with record.reading() as reader:
        told = [(e.id, reader.entry(e.id).id) for e in reader.streamed(Wanted(kind="s"))]
        assert [one for one, _ in told] == [other for _, other in told]
        assert [one for one, _ in told] == [e.id for e in reader.entries(Wanted(limit=99))]
        first = next(reader.streamed(Wanted(kind="s")))
        assert reader.entry(first.id) == first
