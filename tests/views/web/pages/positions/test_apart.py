from datetime import date

from detente.model import Act, CellStands, Certainty, Overview, Stand, State
from detente.model.term import Gap, Term
from detente.views.web.pages.positions.apart import ladder, scales, slope
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.gaps import Gaps, gaps
from tests.factory import document, statement
from tests.workspace.moves import bargain


def overview(*cells: CellStands) -> Overview:
    return Overview(tuple(c.party for c in cells), ("ceasefire",), cells)


def stands(party: str, *states: State) -> CellStands:
    made = tuple(Stand(s, 1, Certainty.CERTAIN, None, None, "s1", "words") for s in states)
    return CellStands(party, "ceasefire", made)


def test_a_scale_has_what_each_party_holds_and_the_widest_gap() -> None:
    with bargain() as record:
        (before,) = scales(gaps(record, Question(issue="economy", at=date(2025, 3, 5))))
        (now,) = scales(gaps(record, Question(issue="economy")))
    assert {h.party for h in before.held} == {"Italy", "Norway"}
    assert before.gap is not None
    assert "1 step apart" in before.gap.words
    assert before.terms.index(before.gap.low) < before.terms.index(before.gap.high)
    assert {h.low for h in before.held} <= set(before.terms)
    assert now.gap is None


def test_a_joint_move_holds_a_term_for_each_of_its_parties() -> None:
    with bargain() as record:
        (now,) = scales(gaps(record, Question(issue="economy", party="Italy")))
    assert [h.party for h in now.held] == ["Italy", "Norway"]
    assert len({(h.low, h.high) for h in now.held}) == 1


def test_the_scales_with_most_gaps_are_shown_each_with_its_own_terms() -> None:
    def told(scale: str, rank: int, *parties: str) -> Term:
        docs = {party: document(f"{party} told {scale} {rank}") for party in parties}
        said = tuple(statement(d, "told", p, Act.DEMAND, "economy") for p, d in docs.items())
        return Term(f"{scale}{rank}", "economy", f"{scale} {rank}", (), said, False, rank, scale)

    def apart(one: Term, other: Term, *parties: str) -> Gap:
        steps = abs((one.rank or 0) - (other.rank or 0))
        ids = tuple(
            next(s.id for s in t.statements if s.speaker.party == p)
            for t, p in zip((one, other), parties, strict=True)
        )
        names = (parties[0], parties[1])
        return Gap("economy", names, steps, steps, (one.id, other.id), None, ids)

    a, b = told("days", 0, "Norway"), told("days", 2, "Peru", "Chad")
    c, d = told("percent", 0, "Norway"), told("percent", 1, "Peru")
    found = (apart(c, d, "Norway", "Peru"), apart(a, b, "Norway", "Peru"),
             apart(a, b, "Norway", "Chad"))  # fmt: skip
    first, second = scales(Gaps(found, {t.id: t for t in (a, b, c, d)}))
    assert (first.name, second.name) == ("days", "percent")
    assert first.terms == ("days 0", "days 2")
    assert [(h.party, h.low, h.high) for h in first.held] == [
        ("Norway", "days 0", "days 0"), ("Peru", "days 2", "days 2"), ("Chad", "days 2", "days 2"),
    ]  # fmt: skip
    assert (len(first.gaps), len(second.gaps)) == (2, 1)
    assert first.gap is not None
    assert (first.gap.low, first.gap.high) == ("days 0", "days 2")


def test_a_slope_has_both_days_of_everybody_who_holds_something() -> None:
    then = overview(stands("Norway", State.REFUSES))
    now = overview(stands("Norway", State.GIVES), stands("Peru", State.WANTS, State.OPEN))
    made = slope(then, now, "ceasefire", (date(2025, 3, 1), None))
    assert made.days == ("1 March 2025", "all that is told")
    assert made.lines == (
        ("Norway", "✕ refuses", "● gives"),
        ("Peru", "no position", "▲ wants, ◇ open"),
    )
    assert len(made.points) == 4
    assert set(made.places) == {p.place for p in made.points}


def test_the_ladder_has_every_state() -> None:
    assert len(ladder()) == len(set(ladder())) == len(State)
