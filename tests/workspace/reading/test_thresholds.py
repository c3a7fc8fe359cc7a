from dataclasses import replace

import pytest

from detente.model import Act, ReadBy, Reading
from detente.statements import readers
from detente.workspace.reading.thresholds import TRANSLATED, apart, degraded, read_by
from tests.factory import document, reading, statement
from tests.workspace.reports import QuickReader

DOC = document()
SURE = statement(DOC, "Russia demands", "Russia", Act.DEMAND, "alliance", score=0.7)
DOUBTFUL = statement(DOC, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5)
UNMEASURED = statement(DOC, "Ukraine stay out", "Ukraine", Act.ASSESS, "alliance")
READ = replace(reading(DOC, SURE, DOUBTFUL, UNMEASURED), reader="marked 1")


@pytest.fixture(autouse=True)
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = QuickReader("marked", threshold=0.6, precision=0.8)
    monkeypatch.setattr(readers, "READERS", (QuickReader(), reader))


def suggested(told: Reading) -> list[str]:
    return [s.span.exact for s in told.suggestions]


def test_the_readers_own_mark_tells_suggestions_apart() -> None:
    told = apart(READ)
    assert suggested(told) == ["Ukraine refuses"]
    assert [s.threshold for s in told.statements] == [0.6, 0.6, None]


def test_a_mark_asked_for_takes_its_place_and_nought_counts_all() -> None:
    assert suggested(apart(READ, 0.9)) == ["Russia demands", "Ukraine refuses"]
    assert suggested(apart(READ, 0)) == []
    assert suggested(apart(apart(READ), 0)) == []


def test_what_another_reader_made_has_no_mark() -> None:
    for name in ("rules 1", "marked 2", "gone 1", ""):
        other = replace(READ, reader=name)
        assert apart(other) == other


def test_a_mark_is_worth_what_was_measured_only_if_it_is_the_readers_own() -> None:
    assert read_by([apart(READ), apart(READ)]) == (ReadBy("marked 1", 0.6, 0.8),)
    assert read_by([apart(READ, 0.3)]) == (ReadBy("marked 1", 0.3),)
    older = replace(apart(READ), reader="marked 0")
    assert read_by([older]) == (ReadBy("marked 0", 0.6),)


def test_a_reading_without_scores_tells_no_mark() -> None:
    bare = replace(READ, statements=())
    assert read_by([bare]) == (ReadBy("marked 1"),)
    assert read_by([bare, apart(READ)]) == (ReadBy("marked 1", 0.6, 0.8),)
    assert read_by([replace(bare, reader="")]) == ()


def test_what_a_person_checked_needs_no_mark() -> None:
    checked = replace(DOUBTFUL, threshold=0.9, checked=True)
    assert read_by([replace(READ, statements=(checked,))]) == (ReadBy("marked 1"),)


def test_warnings_of_what_was_read_are_told_once_with_their_number() -> None:
    bad = replace(READ, warnings=("read by rules: no model", f"{TRANSLATED}; of another"))
    unread = Reading(DOC, warnings=("not read: empty",))
    assert degraded([bad, bad, READ, unread]) == ("read by rules: no model (2 of 3 reports)",)
    assert degraded([bad]) == ("read by rules: no model",)
    assert degraded([READ, unread]) == ()
