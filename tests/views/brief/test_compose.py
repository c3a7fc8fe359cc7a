import dataclasses
from datetime import date

from detente.model import Act, RootCount
from detente.views.brief.compose import compose
from detente.views.brief.harmless import visible
from tests.factory import moment
from tests.views import briefs


def test_the_meta_line_counts_reports_roots_and_checks() -> None:
    assert compose(briefs.founding()).meta == (
        "1 report from 1 outlet",
        "2 independent roots",
        "as of 13 March 2025",
        "made by machine, nothing checked yet",
    )


def test_roots_are_told_between_their_bounds() -> None:
    sheet = compose(briefs.wide(parties=1, issues=1))
    assert "1 to 3 independent roots" in sheet.meta
    assert "1 input could not be read" in sheet.meta
    one = dataclasses.replace(briefs.founding(), roots=RootCount(1, 1))
    assert compose(one).roots == "1 independent root"


def test_what_a_person_checked_is_counted() -> None:
    brief = briefs.founding()
    first = dataclasses.replace(brief.notes[0], checked=True)
    sheet = compose(dataclasses.replace(brief, notes=(first, *brief.notes[1:])))
    assert sheet.meta[-1] == "made by machine, 1 of 11 checked by a person"
    assert sheet.words[0].checked


def test_no_date_is_said_to_be_missing() -> None:
    assert "no report tells a date" in compose(briefs.empty()).meta


def test_every_section_is_there_in_the_order_of_the_brief() -> None:
    sheet = compose(briefs.founding())
    assert sheet.headline.numbers == (1, 5)
    assert [line.numbers for line in sheet.lead] == [(1,), (2,), (4,)]
    sections = (
        sheet.grids, sheet.demands, sheet.offers, sheet.unknowns, sheet.meetings,
        sheet.assessments, sheet.accusations, sheet.sources, sheet.reports, sheet.words,
    )  # fmt: skip
    assert all(sections)


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in _texts(part)]
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return [text for field in fields for text in _texts(getattr(value, field.name))]
    return []


def test_every_text_of_a_sheet_is_harmless() -> None:
    texts = _texts(compose(briefs.hostile()))
    assert len(texts) > 50
    assert [text for text in texts if visible(text) != text] == []


def test_a_year_is_told_as_a_year() -> None:
    brief = briefs.founding()
    (report,) = brief.reports
    dated = dataclasses.replace(report, published=moment("2019"))
    matrix = dataclasses.replace(brief.matrix, positions=(), at=date(2019, 12, 31))
    bare = dataclasses.replace(
        brief, at=None, reports=(dated,), matrix=matrix, demands=(), proposals=(), meetings=(),
        assessments=(), accusations=(), unknowns=(),
    )  # fmt: skip
    assert compose(bare).as_of == "as of 2019"
    assert compose(dataclasses.replace(bare, at=date(2019, 12, 31))).as_of == (
        "as of 31 December 2019"
    )


def test_a_refusal_of_those_of_no_side_is_no_assessment() -> None:
    brief = briefs.founding()
    worry = brief.assessments[0]
    refusal = dataclasses.replace(worry, act=Act.REJECT)
    sheet = compose(dataclasses.replace(brief, assessments=(worry, refusal)))
    assert [row.tag for row in sheet.assessments] == ["assess"]
    assert [row.tag for row in sheet.voices] == ["reject"]
