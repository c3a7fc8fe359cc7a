from dataclasses import replace
from datetime import date

import pytest

from detente.errors import UnknownName
from detente.model import Statement
from detente.model.ruling import RulingKind
from detente.workspace.checking.judging import reject
from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Frame, Question, framed, left_out, looked_from
from detente.workspace.weighing.ruling import rule
from tests.workspace.dossiers import FIRST, talks
from tests.workspace.talks import doubt, ids
from tests.workspace.talks import talks as worked


def parties(frame: Frame) -> set[str]:
    return {s.speaker.party for r in frame.readings for s in r.statements}


def test_it_holds_all_that_counts_and_the_copies_that_carry_it() -> None:
    with talks() as record, framed(record, Question()) as frame:
        assert len(frame.readings) == 3
        assert parties(frame) == {"Russia", "Ukraine"}
        assert sum(len(r.statements) for r in frame.readings) == 3
        assert [r.document.outlet for r in frame.readings if r.document.copy_of]


def test_it_is_narrowed_by_issue_party_and_day() -> None:
    with talks() as record:
        with framed(record, Question(issue="Alliance")) as frame:
            assert {s.issue for r in frame.readings for s in r.statements} == {"alliance"}
            assert len(frame.readings) == 2  # the report and its copy
        with framed(record, Question(party="Kyiv", kind="s")) as frame:
            assert parties(frame) == {"Russia", "Ukraine"}  # as addressed too
        with framed(record, Question(since=date(2025, 3, 15))) as frame:
            assert not any(i for r in frame.readings for i in r.statements if i.issue == "alliance")
        with pytest.raises(UnknownName), framed(record, Question(party="Nowhere")):
            pass


def test_what_was_not_said_or_not_known_yet_is_left_out() -> None:
    with talks() as record:
        with framed(record, Question(at=date(2025, 3, 14))) as frame:
            assert not any(s.issue == "ceasefire" for r in frame.readings for s in r.statements)
        with framed(record, Question(known=FIRST)) as frame:
            assert len(frame.readings) == 1


def test_rulings_come_with_it_as_they_were_known() -> None:
    with talks() as record:
        first, second, *_ = (k for k in sorted(ids(record).values()) if k.startswith("s"))
        made = rule(record, RulingKind.TERM_MERGE, (first[:6], second), "", "one and the same")
        with framed(record, Question()) as frame:
            (kept,) = frame.rulings
        assert (kept.event, set(kept.subjects)) == (made.number, {first, second})
        with framed(record, Question(known=FIRST)) as frame:
            assert not frame.rulings
        with record.reading() as reader:
            assert isinstance(reader.entry(first).item, Statement)


def test_of_many_items_the_last_are_looked_through_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(framing, "AT_ONCE", 1)
    monkeypatch.setattr(framing, "BEFORE", 1)
    with talks() as record:
        whole, first = Question(), Question(since=date(2025, 1, 1))
        with framed(record, whole) as frame:
            assert frame.since == date(2025, 3, 18)
            assert {s.issue for r in frame.readings for s in r.statements} == {"ceasefire"}
        with framed(record, first) as frame:
            assert frame.since == first.since
            assert parties(frame) == {"Russia", "Ukraine"}
        assert looked_from(record, whole) == date(2025, 3, 18)
        assert looked_from(record, first) == first.since
        late = Question(since=date(2025, 3, 20), before=True)
        assert looked_from(record, late) == date(2025, 3, 18)
        assert looked_from(record, replace(late, since=first.since)) is None
        assert looked_from(record, Question(known=FIRST)) == date(2025, 3, 13)
        assert looked_from(record, Question(issue="Alliance")) == date(2025, 3, 13)


def test_suggestions_count_where_they_are_asked_for_and_are_told_as_such() -> None:
    with worked() as record:
        doubt(record)
        asked = Question(issue="alliance", kind="s")
        with framed(record, asked) as frame:
            assert not [s for r in frame.readings for s in r.suggestions]
            sure = sum(len(r.statements) for r in frame.readings)
        for each in (asked, Question(kind="s"), Question(party="Russia", kind="s")):
            with framed(record, replace(each, suggested=True)) as frame:
                (below,) = [s for r in frame.readings for s in r.suggestions]
        with framed(record, replace(asked, suggested=True)) as frame:
            assert sum(len(r.statements) for r in frame.readings) == sure + 1
        assert left_out(record, asked) == 1
        assert left_out(record, Question(issue="ceasefire")) == 0
        assert left_out(record, replace(asked, suggested=True)) is None
        reject(record, [below.id], "wrong")
        assert left_out(record, asked) == 0
        with framed(record, replace(asked, suggested=True)) as frame:
            assert not [s for r in frame.readings for s in r.suggestions]


def test_suggestions_of_a_large_dossier_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    with worked() as record:
        doubt(record)
        monkeypatch.setattr(framing, "AT_ONCE", 1)
        assert left_out(record, Question()) is None
