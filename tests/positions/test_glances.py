"""A cell at a glance: each state once, with the newest of its contents."""

from detente.model import State, Stretch
from detente.positions.glances import glances
from tests.factory import moment


def stretch(state: State, start: int, until: int | None, *items: str, **more: object) -> Stretch:
    told = {"past": False, "told_on": moment("2025-03-13"), "words": items[0]} | more
    return Stretch("Russia", "ceasefire", state, start=start, until=until, items=items, **told)  # type: ignore[arg-type] # fields by name


def test_each_day_of_a_change_has_its_glance() -> None:
    course = [stretch(State.GIVES, 10, 12, "s1"), stretch(State.REFUSES, 12, None, "s2")]
    found = list(glances("Russia", "ceasefire", course, 0))
    assert [g.day for g in found] == [10, 12]
    assert [[s.state for s in g.stands.stands] for g in found] == [[State.GIVES], [State.REFUSES]]


def test_a_state_is_shown_once_with_its_contents_counted() -> None:
    older = stretch(State.WANTS, 10, None, "s1", told_on=moment("2025-03-01"))
    newer = stretch(State.WANTS, 10, None, "s2", "s3")
    (glance,) = glances("Russia", "ceasefire", [older, newer], 0)
    (only,) = glance.stands.stands
    assert (only.wordings, only.count, only.newest) == (2, 3, "s2")


def test_what_is_recalled_shows_only_while_nothing_is_held() -> None:
    course = [
        stretch(State.WANTS, 10, None, "s1", past=True),
        stretch(State.GIVES, 11, None, "s2"),
    ]
    found = list(glances("Russia", "ceasefire", course, 0))
    assert [g.stands.stands[0].state for g in found] == [State.LAST_KNOWN, State.GIVES]


def test_replaced_holdings_are_not_shown_and_what_is_beside_is_told() -> None:
    course = [
        stretch(State.GIVES, 10, None, "s1", replaced=True),
        stretch(State.NONE, 11, None, "s2"),
    ]
    (glance,) = glances("Russia", "ceasefire", course, 0)
    assert (glance.day, glance.stands.stands, glance.stands.beside) == (11, (), True)


def test_from_a_day_on_what_held_before_is_there() -> None:
    course = [stretch(State.WANTS, 5, None, "s1"), stretch(State.REFUSES, 9, None, "s2")]
    (glance,) = glances("Russia", "ceasefire", course, 8)
    assert glance.day == 9
    assert [s.state for s in glance.stands.stands] == [State.WANTS, State.REFUSES]
