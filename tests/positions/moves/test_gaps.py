from collections.abc import Sequence
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Reading
from detente.model.term import Gap
from detente.positions.moves.gaps import gap_history, gaps
from detente.positions.options import terms
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


@given(
    st.lists(
        st.tuples(
            st.integers(1, 9),
            st.sampled_from(("Norway", "Italy", "Chad", "Italy + Norway")),
            st.sampled_from(("5/8", "7/8", "1-1/8")),
            st.sampled_from((Act.DEMAND, Act.OFFER, Act.REJECT)),
        ),
        max_size=9,
    )
)
def test_gaps_are_what_their_definition_says(moves: list[tuple[int, str, str, Act]]) -> None:
    told = [
        one(f"{day:02}", f"Side {n} moves for a spread of {spread} percentage points", party, act)
        for n, (day, party, spread, act) in enumerate(moves)
    ]
    history = gap_history(told)
    assert history == tuple(_defined(told))
    last = {g.parties: g for g in history}
    assert gaps(told) == tuple(last.values())
    own = Within(frozenset({"Norway"}))
    assert gaps(told, within=own) == tuple(g for g in last.values() if "Norway" in g.parties)


def _defined(told: Sequence[Reading]) -> list[Gap]:
    """Each two parties on each day: what each told last, and how far that is apart."""
    found: list[Gap] = []
    ranked = [t for t in terms(told) if t.rank is not None]
    said = [(t, s, s.said_on.day) for t in ranked for s in t.statements if s.said_on]
    said = [each for each in said if each[1].act is not Act.REJECT]
    parties = sorted({p for _, s, _ in said for p in s.speaker.parties})
    for pair in combinations(parties, 2):
        before = None
        for day in sorted({on for _, s, on in said if {*pair} & {*s.speaker.parties}}):
            sides = []
            for party in pair:
                own = [e for e in said if party in e[1].speaker.parties and e[2] <= day]
                last = max((on for *_, on in own), default=None)
                now = [(t.rank or 0, t.id, s.id) for t, s, on in own if on == last]
                sides.append(sorted(now))
            if not all(sides):
                continue
            steps = [abs(a[0] - b[0]) for a in sides[0] for b in sides[1]]
            keys = tuple(dict.fromkeys(key for side in sides for _, key, _ in side))
            if (min(steps), max(steps), keys) != before:
                ids = tuple(dict.fromkeys(i for side in sides for *_, i in side))
                before = min(steps), max(steps), keys
                found.append(Gap("economy", pair, *before, day, ids))
    return found
