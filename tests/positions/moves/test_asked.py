from detente.positions.moves.asked import EVERYTHING, Asked


def test_everything_narrows_nothing() -> None:
    assert Asked() == EVERYTHING
    assert (EVERYTHING.party, EVERYTHING.issue, EVERYTHING.repeated) == ("", "", False)


def test_a_party_and_an_issue_with_all_that_refines_it_narrow_what_holds() -> None:
    asked = Asked("Norway", "ceasefire")
    assert asked.holds(("Italy", "Norway"), "ceasefire/energy")
    assert not asked.holds(("Italy",), "ceasefire")
    assert not asked.holds(("Norway",), "economy")
    assert EVERYTHING.holds((), "economy")
