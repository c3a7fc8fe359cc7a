"""An owed answer is one line: who, to what, since when, and how that is known."""

from detente.model import Answer
from detente.model.proposal import Owed
from detente.views.brief.owing import owed_row
from tests.factory import moment


def test_an_owed_answer_tells_who_asked_since_when_and_whether_a_text_says_so() -> None:
    owed = Owed(
        "Ukraine", Answer.AWAITED, "p123456789abc", "ceasefire", "a truce", ("Russia",), (),
        told=False, since=moment("2025-03-13"), days=3,
    )  # fmt: skip
    row = owed_row(owed, {})
    assert (row.who, row.text, row.tag) == ("Ukraine", "a truce", "3 days")
    assert row.state[0].endswith("awaited, since 13 March 2025")
    assert "asked by Russia" in row.details
    assert "inferred: it was asked, and no answer is told" in row.details


def test_a_deferred_answer_says_that_time_was_asked_for() -> None:
    owed = Owed("Ukraine", Answer.DEFERRED, "", "ceasefire", "a truce", (), ())
    row = owed_row(owed, {})
    assert "asked for time" in row.state[0]
    assert "who asked is not told" in row.details
    assert "to which proposal is not told" in row.details
