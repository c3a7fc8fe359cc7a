from detente.views.brief.compose import compose
from detente.views.brief.sheet import Carried, Cell, Entry, Item, Link, Offer
from detente.views.brief.texts import SECTIONS, empty
from tests.views import briefs


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


def test_who_put_it_forward_is_told_or_said_to_be_untold() -> None:
    assert Offer("a truce", "ceasefire", "Midland", (1,), ()).put_by == "put forward by Midland"
    assert Offer("a truce", "ceasefire", "", (1,), ()).put_by == "who put it forward is not told"


def test_a_way_is_drawn_in_one_line() -> None:
    chain = (Link("Sample Wire", named=True), Link("two officials", named=False))
    way = Carried(chain, 1, (1,), ("Sample Wire, 13 March 2025",))
    assert way.boxes == "[ Sample Wire ] ← ( two officials )"
    assert way.carried_by == "Sample Wire, 13 March 2025"
    assert Carried(chain, 1, (1,), ("A", "B")).carried_by == "carried by A; B"


def test_every_list_has_a_title_and_a_sentence_for_none() -> None:
    lists = compose(briefs.empty()).lists
    assert set(lists) <= set(SECTIONS)
    assert set(lists) <= set(empty())
