"""What holds of conditions, circles, promises, stakes and roles whatever the reports."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Reading
from detente.positions.edges import circles, commitments, roles, stakes, waiting
from detente.vocabulary.issue_words import issues_touched
from tests.factory import document, moment
from tests.positions.edges.reports import Said, report

QUESTIONS: tuple[Callable[[Sequence[Reading], date | None], Any], ...] = (
    waiting, commitments, stakes, roles,
)  # fmt: skip
PARTIES = ("Chad", "Mali", "Niger")
THINGS = {
    "prisoners": "free the prisoners", "sanctions": "lift the sanctions",
    "withdrawal": "withdraw its troops", "ceasefire": "keep a 30-day truce",
}  # fmt: skip
CUES = ("if", "only after", "in exchange for", "before", "unless", "until")


@st.composite
def told(draw: st.DrawFn) -> Reading:
    party, other = draw(st.permutations(PARTIES))[:2]
    issue, awaited = draw(st.permutations(sorted(THINGS)))[:2]
    cue = draw(st.sampled_from(CUES))
    verb = draw(st.sampled_from(("will", "is ready to", "would never", "pledged by 1 June to")))
    condition = f"{cue} {other} will {THINGS[awaited]}"
    text = f"{party} {verb} {THINGS[issue]} {condition}"
    act = draw(st.sampled_from((Act.OFFER, Act.ACCEPT, Act.DEMAND, Act.REJECT, Act.PROPOSE)))
    day = draw(st.integers(1, 28))
    said = Said(text, party, act, issue, condition, (other,))
    return report(f"{text}.", said, on=f"2025-01-{day:02d}")


WORLDS = st.lists(told(), max_size=6, unique_by=lambda r: r.document.id)


@given(WORLDS.flatmap(lambda w: st.tuples(st.just(w), st.permutations(w))))
def test_the_order_of_arrival_changes_nothing(worlds: tuple[list[Reading], list[Reading]]) -> None:
    one, other = worlds
    for question in QUESTIONS:
        assert question(one, None) == question(other, None)
    assert circles(waiting(one)) == circles(waiting(other))


@given(WORLDS, st.integers(1, 28))
def test_nothing_said_after_a_day_is_seen(world: list[Reading], day: int) -> None:
    at = date(2025, 1, day)
    then = [r for r in world if r.document.published and r.document.published.day <= at]
    for question in QUESTIONS:
        assert question(world, at) == question(then, at)


@given(WORLDS.filter(bool))
def test_a_copy_adds_nothing(world: list[Reading]) -> None:
    first = world[0]
    text = f"{first.document.text} (copy)"
    copy = Reading(
        document(text, copy_of=first.document.id, published=moment("2025-01-30")), reader="test 1"
    )
    again = replace(copy, statements=tuple(
        replace(s, id=f"{s.id}c", document=copy.document.id) for s in first.statements
    ))  # fmt: skip
    for question in QUESTIONS:
        assert question([*world, again], None) == question(world, None)


@given(WORLDS)
def test_circles_are_circles(world: list[Reading]) -> None:
    edges = waiting(world)
    for circle in circles(edges):
        assert 2 <= len(circle.edges) <= 3
        assert set(circle.edges) <= set(edges)
        speakers = [e.party for e in circle.edges]
        assert len(set(speakers)) == len(speakers)
        for one, following in zip(circle.edges, (*circle.edges[1:], circle.edges[0]), strict=True):
            assert not one.by or set(one.by) & set(following.movers)
            touched = {one.awaits_issue, *issues_touched(one.awaits)}
            assert following.issue in touched
