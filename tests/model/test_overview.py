from detente.model import CellStands, Certainty, Overview, Stand, State, Stretch


def test_a_stretch_holds_from_its_first_day_until_the_day_it_ends() -> None:
    closed = Stretch("Russia", "ceasefire", State.WANTS, False, 10, 12, ("s1",))
    assert [day for day in range(8, 14) if closed.holds(day)] == [10, 11]
    still = Stretch("Russia", "ceasefire", State.WANTS, False, 10, None, ("s1",))
    assert still.holds(99_999)
    assert not still.holds(9)


def test_a_place_where_nothing_stands_is_an_empty_cell() -> None:
    stand = Stand(State.WANTS, 2, Certainty.CERTAIN, None, None, "s1", "a truce")
    told = CellStands("Russia", "ceasefire", (stand,))
    seen = Overview(("Russia",), ("ceasefire",), (told,))
    assert seen.cell("Russia", "ceasefire") is told
    assert seen.cell("Ukraine", "ceasefire") == CellStands("Ukraine", "ceasefire")
