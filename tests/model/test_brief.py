from dataclasses import replace
from datetime import date

from detente.model import Handling, Kind, Matrix, Report
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


def test_a_report_tells_how_far_its_document_may_go_and_what_it_is() -> None:
    doc = document(
        handling=Handling.AMBER, embargo=date(2025, 4, 1), kind=Kind.OWN_NOTE,
        translation_of="1" * 16, version_of="2" * 16,
    )  # fmt: skip
    report = Report.of(doc, True)
    for name in ["handling", "embargo", "kind", "translation_of", "version_of"]:
        assert getattr(report, name) == getattr(doc, name), name


def test_a_brief_has_the_strictest_label_of_its_reports() -> None:
    free, strict = (
        Report.of(document(handling=label), True) for label in (Handling.GREEN, Handling.RED)
    )
    assert replace(BRIEF, reports=(free, strict, free)).handling is Handling.RED
    assert replace(BRIEF, reports=()).handling is Handling.CLEAR
