from dataclasses import replace

from detente.model import Completeness, Handling
from detente.record import Held
from detente.views.cli.reports import report_row
from tests.factory import document

DOC = document(title="Talks stall")


def test_a_report_goes_by_its_number() -> None:
    row = report_row(Held(2, DOC, "2025-03-14", "rules 1", counts=True))
    assert (row.ids, row.who, row.text) == (("2",), "Sample Wire", "Talks stall")
    assert [d for d in row.details if d] == ["13 March 2025", "read by rules 1"]


def test_what_keeps_it_from_counting_and_its_label_are_told() -> None:
    copy = replace(DOC, copy_of="x" * 16, handling=Handling.RED, agency="Reuters", outlet="",
                   title="", completeness=Completeness.PAYWALLED)  # fmt: skip
    row = report_row(Held(2, copy, "2025-03-14", "", counts=False))
    assert (row.who, row.text) == ("outlet not told", "report.txt")
    assert [d for d in row.details if d][1:] == [
        "credits Reuters", "only the start, behind a paywall", "a copy, does not count",
        "not read", "TLP:RED",
    ]  # fmt: skip
    older = report_row(Held(2, replace(DOC, version_of="x" * 16), "", "rules 1", counts=False))
    assert "replaced, does not count" in older.details
    assert "a later version of a page" in older.details
