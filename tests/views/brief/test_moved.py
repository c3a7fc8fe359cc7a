from datetime import date

from detente.model import RootCount, State
from detente.model.change import Change, ChangeKind
from detente.model.story import Apart
from detente.model.term import Gap
from detente.views.brief.index import Index
from detente.views.brief.moved import change, contradiction, gap
from tests.views import stories

ONE = RootCount(1, 1)
BRIEF = stories.bargaining()
INDEX = Index(BRIEF)
MOVE = Change(
    ChangeKind.REVERSED, "Italy", "ceasefire", date(2025, 3, 11), State.REFUSES, State.GIVES,
    "a truce at sea", ("s1a2b3c4d5", "s2"), reason="turned round on the same thing",
)  # fmt: skip


def test_a_move_tells_kind_day_states_words_rule_roots_and_ids() -> None:
    line = change(MOVE, [RootCount(2, 4)], INDEX)
    assert (line.who, line.text, line.tag) == ("Italy", "“a truce at sea”", "● reversed")
    assert line.remarks == ("11 March 2025", "refuses → gives", "turned round on the same thing")
    assert line.source == "2 to 4 roots · s1a2b3c4d +1"


def test_who_fell_silent_is_told_by_what_it_held_last() -> None:
    silent = Change(
        ChangeKind.SILENT, "Italy", "ceasefire", date(2025, 3, 11), State.WANTS, None, "", ("s1",)
    )
    assert "wants when it was told last" in change(silent, [ONE], INDEX).remarks


def test_a_contradiction_tells_both_accounts_with_the_roots_of_each() -> None:
    assert BRIEF.story
    (found,) = BRIEF.story.contradictions.told
    line = contradiction(found, [ONE, RootCount(1, 2)], INDEX)
    assert line.text.count("Italy: “") == 2
    assert " ⇄ " in line.text
    assert line.source.startswith("1 root and 1 to 2 roots · ")
    assert "11 March 2025" in line.remarks


def test_a_gap_tells_its_bounds_and_both_terms() -> None:
    apart = Apart(Gap("economy", ("Italy", "Norway"), 1, 3, ("t1", "t2")), ("7/8", "5/8"))
    line = gap(apart, [ONE], INDEX)
    assert (line.who, line.text) == ("Italy – Norway", "“7/8” – “5/8”")
    assert line.tag == "1 to 3 steps apart"
