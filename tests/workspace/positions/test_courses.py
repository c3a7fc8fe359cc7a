from datetime import date, timedelta

from detente.model import RootCount, State
from detente.model.story import Course
from detente.positions.moves.told import by_cell
from detente.positions.pool import gather
from detente.positions.within import EVERYTHING, Within
from detente.workspace.positions.courses import courses
from tests.workspace.told import TALKS

TOLD = by_cell(gather(TALKS))


def found(within: Within = EVERYTHING) -> dict[tuple[str, str], Course]:
    part = courses(TOLD, within, lambda items: RootCount(0, len(list(items))))
    return {(c.party, c.issue): c for c in part.told}


def test_a_want_told_twice_is_one_spell_with_both_days() -> None:
    (spell,) = found()["Norway", "ceasefire"].spells
    assert (spell.state, spell.end) == (State.WANTS, None)
    assert spell.days == (spell.start, spell.start + timedelta(days=3))
    assert len(spell.items) == spell.roots.high == 2


def test_what_was_replaced_ends_on_the_day_of_what_came() -> None:
    first, *rest = found()["Italy", "ceasefire"].spells
    assert first.state is State.REFUSES
    assert isinstance(first.end, date)
    assert first.end in {s.start for s in rest}


def test_other_issues_are_left_out_and_all_are_counted() -> None:
    within = Within(issues=frozenset({"prisoners"}))
    assert {issue for _, issue in found(within)} == {"prisoners"}
    part = courses(TOLD, EVERYTHING, lambda items: RootCount(0, 0))
    assert part.of == len(TOLD)
