from dataclasses import replace
from datetime import date

import pytest

from detente.model import Certainty, Credibility, Grading, Reading, Reliability
from detente.model.grade import Assessed
from detente.positions.roots import Ground, Trust, assess, rooted
from detente.positions.roots.assessing import reliability_on
from tests.positions.roots.claims import OTHER_WIRE, TWO, WIRE, official, said, told
from tests.positions.roots.test_tellings import changed


def graded(source: str, grade: str, since: date = date(2025, 1, 1), event: int = 5) -> Grading:
    return Grading(source, Reliability(grade), since, "Ann", "seen often", event)


def judged(*readings: Reading, grades: tuple[Grading, ...] = ()) -> Assessed:
    ground = Ground(readings)
    found = assess(rooted(said(readings[0]), ground), ground, Trust(grades)).assessed
    assert found is not None
    return found


def denial(key: str, own: bool) -> Reading:
    """That it is not so, by the party itself or by another."""
    one = told(key, "Star", *(() if own else (official("the envoy", "Sudland"),)))
    name = "a Norland spokesman" if own else "Norland"
    speaker = replace(said(one).speaker, name=name, start=0)
    return changed(one, certainty=Certainty.NEGATED, speaker=speaker)


def narrated(key: str) -> Reading:
    """That an outlet tells it of somebody by name, without quoting or naming a source."""
    one = told(key, "Post")
    return changed(one, speaker=replace(said(one).speaker, actor="Jo Example", start=0))


POST = told("a", "Post")
TIMES = told("b", "Times", words="Norland accepted the mediators' proposed truce")
SPOKESMAN = told("c", "Gazette", official("the spokesman", "Norland"))
ENVOYS = (
    told("d", "Post", official("the envoy", "Sudland")),
    told("e", "Times", official("the minister", "Westland")),
)
UNNAMED = told("f", "Post", WIRE, TWO), told("g", "Times", OTHER_WIRE, TWO)


@pytest.mark.parametrize(
    ("readings", "rule", "grade"),
    [
        ((POST,), "nothing-to-judge-by", "6"),
        ((narrated("h"),), "nothing-to-judge-by", "6"),
        ((POST, TIMES), "confirmed", "1"),
        (ENVOYS, "confirmed-by-others", "2"),
        ((SPOKESMAN,), "own-word", "2"),
        (UNNAMED, "perhaps-confirmed", "3"),
        ((POST, denial("n", own=False)), "opposed", "4"),
        ((POST, TIMES, denial("n", own=False)), "opposed-though-told", "3"),
        ((POST, denial("n", own=True)), "taken-back", "5"),
        ((POST, TIMES, denial("n", own=True)), "taken-back-though-confirmed", "4"),
        ((SPOKESMAN, denial("n", own=True)), "own-word-taken-back", "3"),
    ],
)
def test_each_rule_gives_its_grade(readings: tuple[Reading, ...], rule: str, grade: str) -> None:
    found = judged(*readings)
    assert (found.rule, found.grade) == (rule, Credibility(grade))
    assert found.reason


@pytest.mark.parametrize(
    ("letter", "rule", "grade"),
    [
        ("A", "reliable-root", "2"),
        ("B", "reliable-root", "2"),
        ("C", "fairly-reliable-root", "3"),
        ("D", "rarely-reliable-root", "4"),
        ("E", "unreliable-root", "5"),
        ("F", "nothing-to-judge-by", "6"),
    ],
)
def test_the_reliability_of_a_single_root_enters_by_rule(
    letter: str, rule: str, grade: str
) -> None:
    found = judged(POST, grades=(graded("Post", letter),))
    assert (found.rule, found.grade) == (rule, Credibility(grade))


def test_confirmed_is_refused_where_all_chains_share_a_root() -> None:
    ten = [told(f"k{n}", f"Outlet {n}", WIRE, TWO) for n in range(10)]
    assert judged(*ten).grade is not Credibility.CONFIRMED


def test_unreliable_roots_establish_nothing_and_oppose_nothing() -> None:
    assert judged(POST, TIMES, grades=(graded("Times", "E"),)).rule == "nothing-to-judge-by"
    unreliable = (graded("the envoy", "E"),)
    assert judged(POST, denial("n", own=False), grades=unreliable).rule == "nothing-to-judge-by"


def test_a_way_is_no_better_than_its_weakest_graded_link() -> None:
    relayed = told("a", "Post", WIRE)
    assert judged(relayed, grades=(graded("Reuters", "A"),)).rule == "reliable-root"
    both = graded("Reuters", "A"), graded("Post", "D")
    assert judged(relayed, grades=both).rule == "rarely-reliable-root"
    assert judged(relayed, grades=(graded("Post", "A"),)).rule == "nothing-to-judge-by"
    assert (
        judged(told("a", "Post", WIRE, TWO), grades=(graded("Reuters", "B"),)).rule
        == "reliable-root"
    )


def test_the_grade_of_a_day_is_the_last_given_by_then() -> None:
    history = (
        graded("Post", "B", date(2025, 1, 1), 1),
        graded("Post", "D", date(2025, 2, 1), 2),
    )
    assert reliability_on(date(2025, 1, 15), history) is Reliability.B
    assert reliability_on(date(2025, 3, 1), history) is Reliability.D
    assert reliability_on(date(2024, 1, 1), history) is Reliability.B
    assert reliability_on(date(2024, 1, 1), ()) is Reliability.UNKNOWN


def test_whose_word_it_is_is_told_beside_the_grade() -> None:
    assert judged(SPOKESMAN).own
    assert not judged(*ENVOYS).own
