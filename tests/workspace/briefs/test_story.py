from dataclasses import replace
from datetime import date

import pytest

from detente.model.change import ChangeKind
from detente.model.story import Story
from detente.positions.within import Within
from detente.workspace.briefs.story import FEW, Wished, story
from tests.workspace.told import TALKS


@pytest.fixture
def made() -> Story:
    told = story(TALKS, Wished())
    assert told is not None
    return told


def test_the_story_runs_from_the_first_day_to_the_last(made: Story) -> None:
    days = [r.document.published.day for r in TALKS if r.document.published]
    assert (made.begin, made.end) == (min(days), max(days))
    assert (made.end - made.since).days == 13


def test_a_few_reports_need_no_story() -> None:
    assert story(TALKS[: FEW - 1], Wished()) is None


def test_reports_of_one_day_need_no_story() -> None:
    same = [r for r in TALKS if r.document.published == TALKS[-1].document.published]
    assert story(same * 4, Wished()) is None


def test_what_is_told_two_ways_on_one_day_is_in_it(made: Story) -> None:
    (clash,) = made.contradictions.told
    assert clash.parties == ("Italy",)
    assert len(made.contradictions.roots[0]) == 2
    assert ChangeKind.CONTRADICTED in {c.kind for c in made.changes.told}


def test_each_line_has_its_roots_and_the_rest_is_counted(made: Story) -> None:
    for part in (made.changes, made.edges, made.commitments, made.roles, made.owed):
        assert len(part.roots) == len(part.told) <= part.of
    assert made.changes.left == made.changes.of - len(made.changes.told)


def test_nothing_said_later_is_seen() -> None:
    early = story(TALKS, Wished(at=date(2025, 3, 10)))
    assert early is not None
    assert early.end == date(2025, 3, 10)
    assert early.contradictions.of == 0
    assert max(s.start for c in early.courses.told for s in c.spells) <= early.end


def test_only_what_is_asked_for_is_told() -> None:
    told = story(TALKS, Wished(Within(issues=frozenset({"prisoners"}))))
    assert told is not None
    assert {c.issue for c in told.courses.told} == {"prisoners"}
    assert {c.issue for c in told.changes.told} <= {"prisoners"}
    assert told.contradictions.of == 0


def test_the_order_of_reports_changes_nothing(made: Story) -> None:
    for turned in (TALKS[::-1], TALKS[3:] + TALKS[:3], sorted(TALKS, key=lambda r: r.document.id)):
        assert story(turned, Wished()) == made


def test_moves_are_told_from_the_day_asked_for(made: Story) -> None:
    told = story(TALKS, Wished(since=made.end))
    assert told is not None
    assert {c.on for c in told.changes.told} == {made.end}


def test_a_copy_changes_nothing(made: Story) -> None:
    first = TALKS[0]
    copy = replace(first.document, id="d9", outlet="Sample Echo", copy_of=first.document.id)
    told = story([*TALKS, replace(first, document=copy, statements=())], Wished())
    assert told is not None
    assert told.courses == made.courses


def test_of_a_large_dossier_the_last_statements_are_looked_through(
    made: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("detente.workspace.briefs.story.AT_ONCE", 3)
    told = story(TALKS, Wished())
    assert told is not None
    assert (made.looked, told.looked) == (None, date(2025, 3, 9))
    assert (told.courses, told.changes) == (made.courses, made.changes)
    assert told.contradictions == made.contradictions
