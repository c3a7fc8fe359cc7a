from dataclasses import replace

from detente.model import Matrix, Report
from tests.factory import document, moment
from tests.model.values import BRIEF, MEETING, NOTE, STATEMENT, UNKNOWN


def test_a_report_tells_what_its_document_tells() -> None:
    doc = document(
        title="A refusal", agency="Sample Agency", byline="A. Writer", url="https://example.org/a",
        reading_minutes=2, copy_of="0" * 16, warnings=("short",),
    )  # fmt: skip
    report = Report.of(doc, False, ("late",))
    same = "id title outlet agency byline published url language completeness reading_minutes"
    for name in [*same.split(), "copy_of"]:
        assert getattr(report, name) == getattr(doc, name), name
    assert (report.origin, report.text_sha256) == ("report.txt", doc.sha256)
    assert (report.was_read, report.warnings) == (False, ("short", "late"))
    assert report.published == moment()


def test_items_lead_to_their_footnotes_in_order() -> None:
    assert BRIEF.numbers((STATEMENT.id, "absent", STATEMENT.id)) == (NOTE.number,)
    assert BRIEF.numbers(()) == ()


def test_everything_that_the_sections_rest_on_is_named() -> None:
    assert set(BRIEF.items()) == {STATEMENT, MEETING, UNKNOWN}
    assert list(BRIEF.items()).count(MEETING) == 1
    unfilled = replace(BRIEF, matrix=Matrix((), (), ()), proposals=(), demands=(), meetings=())
    assert set(unfilled.items()) == {STATEMENT, UNKNOWN}
