import dataclasses
from datetime import UTC, date, datetime

from detente.model import Act, Handling, RootCount
from detente.views.brief.compose import compose
from detente.views.brief.harmless import visible
from detente.views.brief.sheet import Answered, Entry, Item, Sheet, Tile, Word
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


def _sentences(sheet: Sheet) -> list[Item | Entry | Word]:
    cells = [cell for grid in sheet.grids for row in grid.rows for cell in row.cells]
    told: list[Item | Entry | Word] = [sheet.headline, *sheet.lead, *sheet.demands, *sheet.words]
    told += [row for rows in sheet.lists.values() for row in rows]
    told += [item for cell in cells for item in (*cell.beside, *cell.before)]
    return told


def test_every_line_tells_that_it_is_checked_translated_and_its_label() -> None:
    sheet = compose(briefs.of_a_dossier())
    lines = _sentences(sheet)
    assert len(lines) > 20
    assert [line for line in lines if not (isinstance(line, Item) or line.checked)] == []
    cells = [cell for grid in sheet.grids for row in grid.rows for cell in row.cells]
    tiles = [tile for cell in cells for tile in cell.tiles]
    answers = [answer for offer in sheet.offers for answer in offer.answers]
    heads: list[Tile | Answered] = [*tiles, *answers]
    assert all(head.checked for head in (*heads, *sheet.offers))
    assert all(line.checked for line in lines)
    below = [item for head in heads for item in head.items]
    assert below
    assert not any(item.checked for item in below)
    flags = ("translated", "own note", "TLP:AMBER")
    for line in (*lines, *below, *sheet.offers):
        told = line.source if isinstance(line, Word) else " ".join(line.remarks)
        assert all(flag in told for flag in flags), line


def test_nothing_is_checked_where_no_person_was() -> None:
    assert not any(line.checked for line in _sentences(compose(briefs.founding())))


def test_the_heading_tells_the_strictest_label_or_up_to_which_it_was_made() -> None:
    assert compose(briefs.of_a_dossier()).meta[0] == "TLP:AMBER"
    made = briefs.of_a_dossier(
        up_to=Handling.RED, checked_only=True, since=date(2025, 3, 1),
        known=datetime(2025, 3, 14, 9, 5, tzinfo=UTC),
    )  # fmt: skip
    assert compose(made).meta[:5] == (
        "Up to TLP:RED",
        "only what a person has checked",
        "only reports since 1 March 2025",
        "as known on 14 March 2025, 09:05 UTC",
        "1 report from 1 outlet",
    )
    undated = dataclasses.replace(
        made, reports=tuple(dataclasses.replace(r, published=None) for r in made.reports)
    )
    assert compose(undated).meta[2] == "only reports since 1 March 2025 and those that tell no date"
