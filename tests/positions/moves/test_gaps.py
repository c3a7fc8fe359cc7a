from datetime import date

from detente.model import Act
from detente.positions.moves.gaps import gap_history, gaps
from detente.positions.within import Within
from tests.positions.moves.talks import one

TOLD = [
    one("01", "Oslo demands a spread of 5/8 percentage points", "Norway", Act.DEMAND),
    one("02", "Rome demands a spread of 1-1/8 percentage points", "Italy", Act.DEMAND),
    one("09", "Oslo offers a spread of 7/8 percentage points", "Norway", Act.OFFER),
    one("12", "Rome accepts a spread of 7/8 percentage points", "Italy", Act.ACCEPT),
]


def test_a_gap_counts_steps_between_what_both_told_last_and_closes() -> None:
    history = gap_history(TOLD)
    assert [(g.low, g.high, g.since) for g in history] == [
        (2, 2, date(2025, 3, 2)),
        (1, 1, date(2025, 3, 9)),
        (0, 0, date(2025, 3, 12)),
    ]
    assert {g.parties for g in history} == {("Italy", "Norway")}
    assert gaps(TOLD) == history[-1:]
    assert history[0].statements == tuple(
        r.statements[0].id for r in sorted(TOLD[:2], key=lambda r: r.statements[0].speaker.party)
    )


def test_a_gap_at_a_day_knows_nothing_later_and_may_be_of_one_party() -> None:
    (then,) = gaps(TOLD, date(2025, 3, 10))
    assert (then.low, then.since) == (1, date(2025, 3, 9))
    assert gaps(TOLD, within=Within(frozenset({"Chad"}))) == ()
    assert gaps([*reversed(TOLD)]) == gaps(TOLD)


def test_two_terms_told_on_one_day_make_bounds() -> None:
    both = one("12", "Rome accepts a spread of 1-1/8 percentage points", "Italy", Act.ACCEPT)
    (found,) = gaps([*TOLD, both])
    assert (found.low, found.high) == (0, 1)
