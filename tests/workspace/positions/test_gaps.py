from datetime import date

import pytest

from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.gaps import gaps
from tests.workspace.moves import bargain


def test_a_gap_comes_with_its_terms_now_and_over_days() -> None:
    with bargain() as record:
        now = gaps(record, Question(issue="economy"))
        assert [(g.low, g.high) for g in now.found] == [(0, 0)]
        assert {key for g in now.found for key in g.terms} == set(now.terms)
        course = gaps(record, Question(party="Norway"), history=True)
        assert [(g.low, g.since.day) for g in course.found if g.since] == [(2, 2), (1, 9), (0, 12)]
        then = gaps(record, Question(at=date(2025, 3, 10)))
        assert [g.low for g in then.found] == [1]


def test_gaps_tell_from_which_day_on_was_looked(monkeypatch: pytest.MonkeyPatch) -> None:
    with bargain() as record:
        assert gaps(record, Question(issue="economy")).since is None
        monkeypatch.setattr(framing, "AT_ONCE", 1)
        assert gaps(record, Question(issue="economy", party="Italy")).since == date(2025, 3, 9)
