from datetime import date

import pytest

from detente.errors import UnknownName
from detente.model import Statement
from detente.model.ruling import RulingKind
from detente.workspace.framing import Frame, Question, framed
from detente.workspace.ruling import rule
from tests.workspace.dossiers import FIRST, talks
from tests.workspace.talks import ids


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
