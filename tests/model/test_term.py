from detente.model import Position
from detente.model.term import Gap, Term, TermStands, Wording


def test_a_term_is_unranked_and_unnamed_until_someone_says_so() -> None:
    term = Term("t1", "ceasefire", "a truce", (Wording("a truce", ("s1",)),), ())
    assert (term.rank, term.scale, term.named) == (None, "", False)
    assert TermStands(term, (Position("Russia", "ceasefire"),)).positions[0].party == "Russia"


def test_a_gap_without_a_day_rests_on_nothing_dated() -> None:
    gap = Gap("ceasefire", ("Russia", "Ukraine"), 1, 3, ("t1", "t2"))
    assert gap.since is None
    assert gap.low < gap.high
