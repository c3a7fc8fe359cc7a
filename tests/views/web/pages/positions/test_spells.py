from datetime import date

from detente.model import CellStands, Certainty, Moment, Origin, Precision, Stand, State
from detente.views.web.pages.positions.spells import lanes, most_told, spells, summary
from detente.workspace.positions.glancing import Glimpses

START = date(2025, 3, 1).toordinal()


def stand(state: State, day: int, count: int = 1) -> Stand:
    moment = Moment(f"2025-03-{day:02}", Precision.DAY, Origin.PAGE)
    return Stand(state, count, Certainty.CERTAIN, moment, moment, f"s{day}", f"words of day {day}")


def cell(*stands: Stand, issue: str = "ceasefire") -> CellStands:
    return CellStands("Norway", issue, stands)


COURSE = Glimpses(
    {
        ("Norway", "ceasefire"): [
            (START, cell(stand(State.WANTS, 1))),
            (START + 4, cell(stand(State.WANTS, 5), stand(State.REFUSES, 5))),
            (START + 9, cell(stand(State.GIVES, 10))),
        ],
        ("Norway", "sanctions"): [(START + 2, cell(stand(State.WANTS, 3, 9), issue="sanctions"))],
    }
)


def test_a_spell_runs_as_long_as_its_state_holds() -> None:
    found = [s for s in spells(COURSE) if s.issue == "ceasefire"]
    assert [(s.state, s.start.day, s.end.day if s.end else None) for s in found] == [
        (State.WANTS, 1, 10), (State.REFUSES, 5, 10), (State.GIVES, 10, None),
    ]  # fmt: skip
    assert [d.day for d in found[0].days] == [1, 5]
    assert found[0].words == "“words of day 5”"
    assert found[0].period == "1 March 2025 to 9 March 2025"
    assert found[2].period == "since 10 March 2025"


def test_a_later_day_is_not_seen() -> None:
    found = spells(COURSE, date(2025, 3, 2))
    assert [(s.issue, s.end) for s in found] == [("ceasefire", None)]


def test_the_issue_told_most_comes_first_and_a_chart_has_whole_issues() -> None:
    found = spells(COURSE)
    assert found[0].issue == "sanctions"
    assert most_told(found) == list(found)
    many = [s._replace(issue=f"issue {n}") for n in range(60) for s in found[1:2]]
    assert len(most_told(many)) == 40
    assert most_told(list(found[1:2]) * 900) == list(found[1:2]) * 200


def test_lanes_go_on_to_the_last_day_while_the_state_holds() -> None:
    found = spells(COURSE)
    made = lanes(found, date(2025, 3, 31))
    assert [x.end.day for x in made] == [31, 10, 10, 31]
    assert made[0].look.symbol == "▲"


def test_the_summary_tells_what_is_held_at_the_end() -> None:
    told = summary("Norway", spells(COURSE))
    assert told.startswith("Norway: 4 spells of a state on 2 issues")
    assert "ceasefire: gives since 10 March 2025" in told
