from pathlib import Path

import pytest

from detente.model import Credibility
from detente.model.grade import Assessed
from detente.views.cli.rooted import assessed_words
from tests.views.cli.asking import WIDTHS, filled, harm, key, run


def test_a_grade_tells_its_rule_or_the_person() -> None:
    by_rule = Assessed(Credibility.PROBABLE, "its own word", "own-word", own=True)
    assert assessed_words(by_rule) == "credibility 2: probably true (its own word)"
    by_hand = Assessed(Credibility.DOUBTFUL, "odd", event=7)
    assert assessed_words(by_hand) == "credibility 4: doubtful (✓ a person graded it: odd)"
    among = Assessed(Credibility.CONFIRMED, "two roots", "confirmed", own=True)
    assert "the party's own word is among it" in assessed_words(among)


def test_a_page_tells_ways_copies_and_where_it_goes_back_to(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = run("roots", key(name, act="demand"), "-d", name).stdout
    assert "1 root for one claim" in told
    assert "1. Sample Wire ← two officials · unnamed sources" in told
    assert "Sample Wire ← two officials, 13 March 2025; copied by Evening Post" in told
    assert "2 reports of 2 outlets; it goes back to Sample Wire" in told


def test_what_is_restricted_says_so(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = run("roots", key(name, act="propose"), "-d", name).stdout
    assert "TLP:AMBER" in told.split("WHO SAYS SO", 1)[1]


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_names_do_no_harm_and_fit(tmp_path: Path, width: int) -> None:
    name = filled(tmp_path, harmful=True)
    told = run("roots", key(name, act="offer"), "-d", name, width=width).stdout
    assert not harm(told)
    assert all(len(line) <= width for line in told.splitlines())
    assert "no report that counts tells it" in told
