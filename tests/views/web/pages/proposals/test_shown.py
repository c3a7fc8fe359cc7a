"""One proposal and its answers in plain lines."""

from detente.model.root import RootCount
from detente.views.web.pages.proposals.shown import answered, offered, sides
from tests.views.web.pages.proposals.made import AWAITED, IF, VERSIONS, proposal


def test_an_answer_tells_its_state_conditions_ties_and_roots() -> None:
    shown = answered(IF, {}, RootCount(1, 2))
    assert (shown.party, shown.word, shown.look.symbol) == ("Ukraine", "accepted if", "◐")
    assert shown.conditions == ("if it is watched",)
    assert shown.ties[0].reason == "it names the truce"
    assert shown.ties[0].sure == "right 80% of the time when checked"
    assert "1 to 2 roots" in shown.remarks
    assert "told by itself" in shown.remarks


def test_an_awaited_answer_tells_since_when() -> None:
    shown = answered(AWAITED, {})
    assert shown.words == "asked, no answer yet"
    assert shown.remarks[0] == "since 10 March 2025"
    assert shown.checked == ""


def test_a_proposal_tells_other_names_and_in_how_many_ways() -> None:
    shown = offered(proposal(IF, versions=VERSIONS), {}, 4)
    assert (shown.number, shown.by, shown.to) == (4, "Russia", "Ukraine and Turkey")
    assert shown.names == ("spring truce",)
    assert shown.told == "told in 2 ways"


def test_two_versions_stand_beside_each_other_word_by_word() -> None:
    old, new = sides(*VERSIONS)
    assert [(s.text, s.only) for s in old] == [
        ("a truce of", False), ("thirty", True), ("days", False),
    ]  # fmt: skip
    assert [s.text for s in new if s.only] == ["sixty"]
    same = sides(VERSIONS[0], VERSIONS[0])
    assert [s.text for s in same[1]] == ["a truce of thirty days"]
