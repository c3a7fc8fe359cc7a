"""The different values of a column, each once, on both stores."""

from detente.record import Record
from detente.record.schema import document
from detente.record.skipping import different
from tests.record.build import TEXT, bring, demand, doc


def test_each_value_is_told_once_and_ascending(record: Record) -> None:
    with record.reading() as reader:
        assert list(reader.connection.scalars(different(document.c.outlet))) == []
    for number, outlet in enumerate(("Zeit", "", "Ábra", "Zeit", "abc")):
        report = doc(f"{TEXT} No. {number}", outlet=outlet)
        bring(record, report, demand(report))
    with record.reading() as reader:
        found = list(reader.connection.scalars(different(document.c.outlet)))
    assert found == ["", "Zeit", "abc", "Ábra"]
