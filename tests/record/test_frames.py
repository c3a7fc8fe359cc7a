from datetime import date

from sqlalchemy import Connection, event

from detente.record import Wanted
from detente.record.frames import readings_with
from tests.workspace.dossiers import talks


def test_documents_come_with_what_is_wanted_of_them_and_their_copies_with_nothing() -> None:
    with talks() as record, record.reading() as reader:
        found = readings_with(reader, Wanted(issue="alliance", counting=True))
        assert [len(r.statements) for r in found] == [2, 0]
        assert found[1].document.copy_of == found[0].document.id
        assert not any(r.meetings or r.unknowns for r in found)
        assert readings_with(reader, Wanted(issue="prisoners")) == []


def test_a_party_is_found_as_addressed_too() -> None:
    with talks() as record, record.reading() as reader:
        moved = {e.id for e in reader.entries(Wanted(party="Ukraine"))}
        told = readings_with(reader, Wanted(about="Ukraine"))
        held = {s.id for r in told for s in r.statements}
        addressed = {s.id for r in told for s in r.statements if "Ukraine" in s.targets}
        assert moved < held | {m.id for r in told for m in r.meetings}
        assert addressed
        assert held == (moved & held) | addressed


def test_items_stand_in_text_order_without_a_walk_through_all_for_it() -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(
        _c: Connection, _cursor: object, text: str, told: tuple[object, ...], *_: object
    ) -> None:
        asked.append((text, told))

    with talks() as record, record.reading() as reader:
        event.listen(record.engine, "before_cursor_execute", note)
        found = readings_with(reader, Wanted(since=date(2025, 3, 1), counting=True))
        event.remove(record.engine, "before_cursor_execute", note)
        texts, told = asked[0]
        plan = reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {texts}", told).all()
        entries = reader.entries_in([h.number for h in reader.documents()])
    assert any("item_by_day" in row.detail for row in plan)
    assert any(len(r.statements) > 1 for r in found)
    order = [e.item.id for some in entries.values() for e in some if e.counts]
    for one in found:
        items = {s.id for s in one.statements} | {u.id for u in one.unknowns}
        kept = [i for i in order if i in items]
        assert [s.id for s in one.statements] == [i for i in kept if i.startswith("s")]
        assert [u.id for u in one.unknowns] == [i for i in kept if i.startswith("u")]
