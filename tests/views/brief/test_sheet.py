from detente.views.brief.sheet import Cell, Entry, Item


def test_a_cell_is_empty_only_if_nothing_is_told() -> None:
    assert Cell("ceasefire").empty
    assert not Cell("ceasefire", beside=(Item("accuses"),)).empty
    assert not Cell("ceasefire", before=(Item("open"),)).empty


def test_details_begin_with_the_issue() -> None:
    assert Entry("A", "x", issue="ceasefire", remarks=("probable",)).details == (
        "ceasefire",
        "probable",
    )
    assert Entry("A", "x", remarks=("probable",)).details == ("probable",)
