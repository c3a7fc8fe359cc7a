"""The last day is one that a report tells."""

from datetime import date

from detente.model import Act
from detente.record import create
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.latest import last_day, lately_from
from tests.factory import document, reading, statement
from tests.workspace.dossiers import bring
from tests.workspace.optioned import options


def test_a_report_without_a_date_tells_no_last_day() -> None:
    doc = document("Russia demands a halt.", id="d" * 16, published=None)
    said = statement(doc, "Russia demands a halt", "Russia", Act.DEMAND, "ceasefire")
    with options() as record:
        bring(record, reading(doc, said))
        assert last_day(record) == date(2025, 3, 5)
    with create(":memory:", "Ann") as empty:
        assert last_day(empty) is None
        bring(empty, reading(doc, said))
        assert last_day(empty) is None


def test_where_much_is_told_the_last_of_it_is_looked_through() -> None:
    with options() as record:
        assert lately_from(record, Question(), 4, 2) == date(2025, 3, 3)
        assert lately_from(record, Question(), 5, 2) is None
        assert lately_from(record, Question(issue="ceasefire"), 3, 0) == date(2025, 3, 4)
        assert lately_from(record, Question(since=date(2025, 3, 2)), 1, 1) is None
        assert lately_from(record, Question(at=date(2025, 3, 2)), 1, 0) == date(2025, 3, 2)
