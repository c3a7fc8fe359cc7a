import io

from rich.console import Console

from detente.views.brief.compose import compose
from detente.views.brief.sheet import Cell, Grid, Item, Row
from detente.views.brief.tabular import item_text, marks, matrix
from tests.views import briefs


def drawn(width: int, issues: int) -> str:
    out = io.StringIO()
    sheet = compose(briefs.wide(parties=2, issues=issues, each=1))
    Console(file=out, width=width).print(matrix(sheet.grids, width))
    return out.getvalue()


def test_as_many_columns_as_fit() -> None:
    for width, titles in ((40, 1), (80, 2), (120, 4)):
        heads = [line for line in drawn(width, 4).splitlines() if "ceasefire" in line]
        known = ("overall settlement", "ceasefire", "monitoring", "violations")
        assert sum(title in heads[0] for title in known) == titles


def test_marks_stand_in_brackets() -> None:
    assert marks([1, 3, 4, 5, 6]).plain == " [1] [3–6]"
    assert marks([]).plain == ""


def test_an_item_keeps_markup_as_text() -> None:
    text = item_text(Item("[bold]x[/bold]", (2,), ("probable",)))
    assert text.plain == "[bold]x[/bold] · probable [2]"


def test_parties_of_which_the_same_is_told_share_a_row_and_what_was_before_is_counted() -> None:
    before = (Item("gives: a", (3,)), Item("and 2 more", (4, 5), stands_for=2))
    cell = Cell("ceasefire", before=before)
    grid = Grid(("ceasefire",), (Row("Arland", (cell,)), Row("Borland", (cell,))))
    out = io.StringIO()
    Console(file=out, width=60).print(matrix([grid], 60))
    told = out.getvalue()
    assert "Arland and" in told
    assert told.count("before: 3 [3] [4] [5]") == 1
