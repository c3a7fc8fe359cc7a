from detente.record.days import TOGETHER, Until, days_changed, newest_in, shown_by
from detente.workspace.positions.refreshing import refresh
from tests.workspace.moves import bargain


def test_days_of_change_are_those_of_what_cells_show() -> None:
    with bargain() as record:
        refresh(record)
        with record.reading() as reader:
            days = days_changed(reader.connection)
            whole = list(shown_by(reader.connection))
    assert days == sorted({s.day for s in whole})
    assert len(days) > 2


def test_a_party_has_its_own_cells_in_order() -> None:
    with bargain() as record:
        refresh(record)
        with record.reading() as reader:
            own = list(shown_by(reader.connection, "Norway"))
            whole = list(shown_by(reader.connection))
    assert own == [s for s in whole if s.party == "Norway"]
    assert own == sorted(own, key=lambda s: (s.issue, s.day))
    assert all((s.stands.party, s.stands.issue) == (s.party, s.issue) for s in whole)


def test_many_cells_have_their_newest_items_each() -> None:
    with bargain() as record, record.reading() as reader:
        others = [(f"Nobody {n}", "economy") for n in range(2 * TOGETHER)]
        found = newest_in(reader.connection, [*others, ("Norway", "economy")], Until(), 2)
        alone = newest_in(reader.connection, [("Norway", "economy")], Until(), 9)
    newest = found.pop(("Norway", "economy"))
    assert len(newest) == 2
    assert newest == alone["Norway", "economy"][:2]
    assert found == {place: [] for place in others}
