from itertools import product

import pytest

from detente.positions.options.marks import clash, likeness, marks_of, stem, telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strikes on energy and infrastructure", "strikes on energy infrastructure"),
        ("troops leave in Kherson", "troops leave in Kharkiv"),
        ("talks without preconditions", "talks with preconditions"),
        ("the lifting of sanctions", "the imposition of sanctions"),
        ("raise quotas", "reduce quotas"),
        ("a full ceasefire", "a partial ceasefire"),
    ],
)
def test_wordings_that_clash(one: str, other: str) -> None:
    assert clash(marks_of(one), marks_of(other))
    assert clash(marks_of(other), marks_of(one))
    assert likeness(marks_of(one), marks_of(other)) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("withdrawing the heavy weapons", "the withdrawal of heavy weapons"),
        ("a cease-fire along the line", "the truce along the line"),
        ("Ukraine agrees to a prisoner exchange", "rejects the exchange of prisoners"),
    ],
)
def test_wordings_that_are_alike(one: str, other: str) -> None:
    assert likeness(marks_of(one), marks_of(other)) > 0.6


def test_numbers_and_the_move_are_no_telling_words() -> None:
    assert telling("demands a 30-day truce and talks") == ["ceasefire", "talks"]


def test_what_only_points_tells_no_option() -> None:
    assert marks_of("the deal").vague
    assert marks_of("their proposal").vague
    assert not marks_of("the 30-day deal").vague
    assert not marks_of("the grain deal").vague


def test_scopes_and_numbers_are_marked() -> None:
    marks = marks_of("a 30-day halt of strikes on energy plants")
    assert marks.scope == {"energy"}
    assert {f.value for f in marks.figures} == {30}


def test_forms_of_a_word_meet() -> None:
    assert {stem(w) for w in ("release", "releases", "released", "releasing")} == {"releas"}
    assert stem("end") == "end"


def test_two_wordings_compare_alike_either_way_and_none_clashes_with_itself() -> None:
    told = (
        "strikes on energy and infrastructure", "strikes on energy infrastructure",
        "troops leave in Kherson", "the lifting of sanctions", "the imposition of sanctions",
        "a full ceasefire", "a partial truce without talks", "",
    )  # fmt: skip
    for one, other in product(map(marks_of, told), repeat=2):
        assert clash(one, other) is clash(other, one)
        assert likeness(one, other) == likeness(other, one)
        assert not clash(one, one)
