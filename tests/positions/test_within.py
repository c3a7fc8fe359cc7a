from detente.positions.within import EVERYTHING, Within


def test_an_empty_view_leaves_nothing_out() -> None:
    assert EVERYTHING.shows(("Russia",), "ceasefire")
    assert EVERYTHING.shows((), "")


def test_any_named_party_and_the_issue_must_agree() -> None:
    narrow = Within(frozenset({"Russia"}), frozenset({"ceasefire"}))
    assert narrow.shows(("Ukraine", "Russia"), "ceasefire")
    assert not narrow.shows(("Ukraine",), "ceasefire")
    assert not narrow.shows(("Russia",), "prisoners")
    assert narrow.shows(("Russia",))
