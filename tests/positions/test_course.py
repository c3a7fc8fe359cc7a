"""A course tells of every day what a matrix tells, and can be taken up at any day."""

from dataclasses import replace
from datetime import date
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Position, Reading, State, Statement, Stretch
from detente.positions.cells import cells
from detente.positions.course import Told, changeable, course, resumed
from detente.positions.held import position
from detente.positions.pool import gather
from tests.positions.cell_worlds import ISSUE, told_of, worlds
from tests.positions.crowds import crowded, moment

DAYS = [date(2025, 2, 27 if n < 0 else 28) if n < 1 else date(2025, 3, n) for n in range(-1, 13)]


def alive(stretches: tuple[Stretch, ...], day: int) -> list[Stretch]:
    return [s for s in stretches if s.holds(day)]


def seen(told: list[Told], stretches: tuple[Stretch, ...], day: date, cell: Position) -> Position:
    items = {t.item.id: t.item for t in told}
    held = alive(stretches, day.toordinal())
    return position(cell.party, cell.issue, held, items, cell.beside)


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_a_course_tells_of_every_day_what_the_matrix_tells(readings: list[Reading]) -> None:
    for party in ("Russia", "Ukraine"):
        told = told_of(readings, party)
        stretches = course(party, ISSUE, told)
        for day in DAYS:
            cell = cells(gather(readings, day)).get((party, ISSUE), Position(party, ISSUE))
            assert seen(told, stretches, day, cell) == cell
            beside = [s for s in alive(stretches, day.toordinal()) if s.state is State.NONE]
            assert bool(beside) is bool(cell.beside)


@given(worlds(), st.sampled_from(DAYS))
@settings(max_examples=150, deadline=None)
def test_only_what_can_change_is_needed(readings: list[Reading], at: date) -> None:
    day, told = at.toordinal(), told_of(readings, "Russia")
    whole = course("Russia", ISSUE, told)
    known = [s for s in whole if s.start < day and (s.until is None or s.until >= day)]
    later = [t for t in told if t.day >= day]
    members = {i for s in changeable(known, later) for i in s.items}
    needed = [*later, *(t for t in told if t.day < day and t.item.id in members)]
    assert resumed("Russia", ISSUE, needed, known, day) == resumed(
        "Russia", ISSUE, told, known, day
    )


@given(worlds(), st.sampled_from(DAYS), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_course_is_taken_up_at_any_day(
    readings: list[Reading], at: date, any_order: Random
) -> None:
    day = at.toordinal()
    told = told_of(readings, "Russia")
    whole = course("Russia", ISSUE, told)
    early = course("Russia", ISSUE, [t for t in told if t.day < day])
    known = [s for s in whole if s.start < day and (s.until is None or s.until >= day)]
    any_order.shuffle(told)
    any_order.shuffle(known)
    later = resumed("Russia", ISSUE, told, known, day)
    ended = [s for s in whole if s.until is not None and s.until < day]
    assert sorted((*ended, *later), key=str) == sorted(whole, key=str)
    assert {s for s in early if s.until is not None and s.until < day} == set(ended)
    assert course("Russia", ISSUE, told) == whole


@given(worlds())
@settings(deadline=None)
def test_no_stretch_is_empty_and_none_is_told_twice(readings: list[Reading]) -> None:
    stretches = course("Russia", ISSUE, told_of(readings, "Russia"))
    assert len(set(stretches)) == len(stretches)
    assert all(s.items and (s.until is None or s.start < s.until) for s in stretches)


@pytest.mark.parametrize("wordings", [5000, 50])
def test_a_crowded_cell_is_worked_out_and_taken_up_in_no_time(wordings: int) -> None:
    told = crowded(5000, wordings)
    began = process_time()
    whole = course("Russia", ISSUE, told)
    assert process_time() - began < 5
    day = max(t.day for t in told) + 1
    said = next(t.item for t in told if isinstance(t.item, Statement) and t.item.act is Act.ACCEPT)
    when = moment(date.fromordinal(day))
    told.append(Told(replace(said, id="s", document="new", said_on=when), day))
    known = [s for s in whole if s.until is None]
    began = process_time()
    later = resumed("Russia", ISSUE, told, known, day)
    assert process_time() - began < 0.5
    assert {s for s in later if s.start == day}
    assert {*whole} - {*known} | {*later} == {*course("Russia", ISSUE, told)}
