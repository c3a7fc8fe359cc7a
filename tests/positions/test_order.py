from datetime import date

from detente.model import Act
from detente.positions.order import before, first_told, last_day, last_told, newest, said_by
from tests.factory import TEXT, document, moment, statement


def test_the_last_day_of_a_month_and_a_year_is_meant_at_the_latest() -> None:
    assert last_day(moment("2024-02")) == date(2024, 2, 29)
    assert last_day(moment("2024")) == date(2024, 12, 31)
    assert last_day(moment("2025-03-13")) == date(2025, 3, 13)


def test_only_what_is_surely_earlier_comes_before() -> None:
    assert before(moment("2025-03-12"), moment("2025-03-13"))
    assert before(moment("2025-02"), moment("2025-03"))
    assert not before(moment("2025-03"), moment("2025-03-13"))
    assert not before(moment("2025-03-13"), moment("2025-03-13"))
    assert not before(None, moment())
    assert not before(moment(), None)


def test_it_was_said_by_the_earliest_of_telling_publishing_and_getting() -> None:
    doc = document()
    assert said_by(doc) == date(2025, 3, 13)
    assert said_by(doc, moment("2025-03-10")) == date(2025, 3, 10)
    assert said_by(doc, moment("2025-03")) == date(2025, 3, 13)
    assert said_by(document(published=None)) == date(2025, 3, 14)


def test_the_first_told_day_is_the_earliest() -> None:
    assert first_told([moment("2025-03-13"), moment("2025-03-01")]) == moment("2025-03-01")
    assert first_told([]) is None


def test_the_last_told_day_is_the_latest_and_finest() -> None:
    assert last_told([moment("2025-03"), moment("2025-03-01")]) == moment("2025-03-01")
    assert last_told([moment("2025-03-13"), moment("2025-03-01")]) == moment("2025-03-13")
    assert last_told([]) is None


def test_the_newest_stands_first_and_the_undated_last() -> None:
    doc = document(TEXT)
    old = statement(
        doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", said_on=moment("2024")
    )
    new = statement(doc, "Russia demands", "Russia", Act.DEMAND, "alliance")
    undated = statement(doc, "stay out", "Russia", Act.DEMAND, "alliance", said_on=None)
    assert sorted([undated, old, new], key=newest) == [new, old, undated]
