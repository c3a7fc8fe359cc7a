from detente.positions.moves.asked import EVERYTHING, Asked


def test_everything_narrows_nothing() -> None:
    assert Asked() == EVERYTHING
    assert (EVERYTHING.party, EVERYTHING.issue, EVERYTHING.repeated) == ("", "", False)
