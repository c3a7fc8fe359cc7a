"""One view of a store for all that is asked in a row, on every store."""

from detente.record import Record
from detente.record.sharing import View, once, reading, viewed
from tests.record.build import bring, doc


def test_all_in_a_view_is_asked_on_one_connection(record: Record) -> None:
    view = View(record.engine)
    with viewed(view):
        with reading(record.engine) as one:
            pass
        with reading(record.engine) as other:
            assert one is other
        assert view.is_open
    view.close()
    assert not view.is_open


def test_what_is_written_in_a_view_is_seen_in_it(record: Record) -> None:
    view = View(record.engine)
    with viewed(view):
        with record.reading() as reader:
            assert reader.documents() == []
        number = bring(record, doc())
        with record.reading() as reader:
            assert [held.number for held in reader.documents()] == [number]
    view.close()


def test_a_question_is_worked_out_once_in_a_view_and_each_time_outside(record: Record) -> None:
    made: list[int] = []
    view = View(record.engine)
    for _ in range(2):
        with reading(record.engine) as connection:
            once(connection, "q", lambda: made.append(1))
    assert len(made) == 2
    with viewed(view), reading(record.engine) as connection:
        for _ in range(2):
            once(connection, "q", lambda: made.append(1))
    view.close()
    assert len(made) == 3
