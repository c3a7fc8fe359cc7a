from datetime import date

import pytest

from detente.model import Act, Certainty, Holding, Matrix, Position, State, UnknownKind
from detente.views.brief.cells import _remarks, grids
from detente.views.brief.index import Index
from detente.views.brief.sheet import Cell
from tests.factory import document, moment, statement, unknown
from tests.views import briefs

DAY = date(2025, 3, 13)


def cell(party: str, issue: str) -> Cell:
    brief = briefs.founding()
    grid = grids(brief.matrix, Index(brief))[0]
    row = next(row for row in grid.rows if row.party == party)
    return next(cell for cell in row.cells if cell.issue == issue)


def only(holding: Holding) -> Cell:
    matrix = Matrix(("A",), ("ceasefire",), (Position("A", "ceasefire", (holding,)),), DAY)
    return grids(matrix, Index(briefs.empty(matrix=matrix)))[0].rows[0].cells[0]


def test_undisclosed_contents_are_told() -> None:
    (tile,) = cell("Arland", "overall settlement").tiles
    assert (tile.look.word, tile.items[0].text) == ("wants", "a list of demands")
    assert tile.items[0].remarks == ("contents not disclosed",)
    assert tile.items[0].numbers == (1,)


def test_awaited_tells_since_when_or_that_it_is_not_told() -> None:
    (tile,) = cell("Arland", "ceasefire").tiles
    assert tile.items[0].remarks == ("asked, no answer yet", "since when is not told")
    holding = Holding(State.AWAITED, since=moment("2025-03-11"))
    assert only(holding).tiles[0].items[0].remarks[-1] == "since 11 March 2025"


def test_last_known_tells_its_date_or_earlier() -> None:
    assert cell("Arland", "foreign troops").tiles[0].items[0].remarks == ("earlier, date not told",)


def test_condition_and_certainty_are_told_in_words() -> None:
    (tile,) = cell("Borland", "ceasefire").tiles
    assert tile.items[0].remarks == ("condition: as a first step toward talks", "probable")


def test_beside_and_before_never_become_tiles() -> None:
    found = cell("Borland", "ceasefire")
    assert [item.text for item in found.beside] == ["accuses"]
    assert [item.text for item in found.before] == ["open: the 30-day truce"]
    assert found.before[0].remarks == ("1 March 2025",)


def test_an_empty_cell_is_empty() -> None:
    assert cell("Midland", "overall settlement").empty


def test_both_sides_of_a_contested_cell_are_shown() -> None:
    doc = document(briefs.TEXT)
    words = "Borland is ready to accept the 30-day truce"
    yes = statement(doc, words, "A", Act.ACCEPT, "ceasefire")
    no = statement(doc, words, "A", Act.REJECT, "ceasefire", said_on=moment("2025-03-12"))
    texts = [i.text for i in only(Holding(State.CONTESTED, (yes, no))).tiles[0].items]
    assert texts == [f"accepts: {words}", f"rejects: {words}"]


def test_the_negated_side_of_a_contested_cell_says_so() -> None:
    doc = document(briefs.TEXT)
    said = statement(
        doc, "Midland proposed", "A", Act.ACCEPT, "ceasefire", certainty=Certainty.NEGATED
    )
    (item,) = only(Holding(State.CONTESTED, (said,))).tiles[0].items
    assert (item.text, item.remarks) == ("does not accept: Midland proposed", ())


def test_contested_by_an_unknown_shows_it() -> None:
    doc = document(briefs.TEXT)
    gap = unknown(doc, "What the list holds is not known", UnknownKind.FACT, "A", "ceasefire")
    items = only(Holding(State.CONTESTED, (), (gap,))).tiles[0].items
    assert items[0].text == "not known: What the list holds is not known"


def test_not_given_does_not_repeat_its_negation() -> None:
    doc = document(briefs.TEXT)
    said = statement(
        doc, "Midland proposed", "A", Act.ACCEPT, "ceasefire", certainty=Certainty.NEGATED
    )
    held = Holding(State.NOT_GIVEN, (said,), (), Certainty.NEGATED, moment("2025-03-02"))
    assert only(held).tiles[0].items[0].remarks == ("2 March 2025",)


@pytest.mark.parametrize(("issues", "widths"), [(1, [1]), (8, [8]), (9, [5, 4]), (17, [6, 6, 5])])
def test_a_wide_matrix_is_split_into_like_tables(issues: int, widths: list[int]) -> None:
    brief = briefs.wide(issues=issues, parties=1, each=1)
    found = grids(brief.matrix, Index(brief))
    assert [len(grid.issues) for grid in found] == widths
    assert sum(len(row.cells) for grid in found for row in grid.rows) == issues


def test_rows_without_a_position_are_left_out() -> None:
    position = Position("A", briefs.ISSUES[0], (Holding(State.OPEN),))
    matrix = Matrix(("A", "B"), briefs.ISSUES[:9], (position,))
    (first,) = grids(matrix, Index(briefs.empty(matrix=matrix)))
    assert [row.party for row in first.rows] == ["A"]


def test_more_than_four_lines_keep_their_footnotes() -> None:
    brief = briefs.wide(parties=1, issues=1, each=7)
    items = grids(brief.matrix, Index(brief))[0].rows[0].cells[0].tiles[0].items
    assert len(items) == 4
    assert items[-1].text == "and 4 more"
    assert sorted(n for item in items for n in item.numbers) == list(range(1, 8))


def test_no_position_gives_no_table() -> None:
    brief = briefs.empty()
    assert grids(brief.matrix, Index(brief)) == ()


def test_a_year_is_not_told_twice() -> None:
    doc = document("Midland wants peace.", published=moment("2019"))
    said = statement(doc, "Midland wants peace", "Midland", Act.DEMAND, "ceasefire")
    year = said.said_on
    holding = Holding(State.WANTS, (said,), since=year, told_on=year)
    assert _remarks(holding, None) == ("2019",)
