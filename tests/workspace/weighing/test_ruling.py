import pytest

from detente.errors import DetenteError, JudgementError, UnknownEntry
from detente.model.ruling import RulingKind
from detente.record import Record
from detente.workspace.checking.judging import undo
from detente.workspace.weighing.ruling import rule
from tests.workspace.dossiers import talks
from tests.workspace.talks import events, ids


def statements(record: Record) -> list[str]:
    return sorted(key for key in ids(record).values() if key.startswith("s"))


def test_a_ruling_names_statements_by_their_whole_ids_and_is_undone() -> None:
    with talks() as record:
        first, second, *_ = statements(record)
        made = rule(record, RulingKind.ROOTS_SAME, (first[:7], second), "", " one desk ")
        with record.reading() as reader:
            (kept,) = reader.rulings()
        assert (kept.event, kept.kind) == (made.number, RulingKind.ROOTS_SAME)
        assert (kept.subjects, kept.who) == ((first, second), "Ann")
        assert (kept.why, kept.time) == (" one desk ", made.time)
        (taken,) = undo(record)
        with record.reading() as reader:
            assert reader.rulings() == []
        undo(record, taken.number)
        with record.reading() as reader:
            assert reader.rulings() == [kept]


@pytest.mark.parametrize(
    ("kind", "many", "value"),
    [
        (RulingKind.ROOTS_SAME, 1, ""),
        (RulingKind.ROOTS_DISTINCT, 3, ""),
        (RulingKind.TERM_MERGE, 1, ""),
        (RulingKind.TERM_SPLIT, 0, ""),
        (RulingKind.TERM_MOVE, 1, ""),
        (RulingKind.TERM_MOVE, 3, ""),
        (RulingKind.TERM_NAME, 1, " "),
        (RulingKind.TERM_NAME, 2, "a truce"),
        (RulingKind.TERM_ORDER, 2, ""),
        (RulingKind.ISSUE, 1, "Energy"),
    ],
)
def test_a_ruling_that_tells_too_little_or_too_much_is_refused(
    kind: RulingKind, many: int, value: str
) -> None:
    with talks() as record:
        before = events(record)
        with pytest.raises(JudgementError):
            rule(record, kind, statements(record)[:many], value, "because")
        assert events(record) == before


@pytest.mark.parametrize(
    ("subjects", "why", "error"),
    [
        (("s0000000000",), "because", UnknownEntry),
        (("",), "because", UnknownEntry),
        ((), " ", JudgementError),
    ],
)
def test_a_ruling_needs_a_reason_and_statements_that_are_there(
    subjects: tuple[str, ...], why: str, error: type[DetenteError]
) -> None:
    with talks() as record, pytest.raises(error):
        rule(record, RulingKind.TERM_SPLIT, subjects, "", why)


def test_a_meeting_is_no_subject_of_a_ruling() -> None:
    with talks() as record:
        met = next(key for key in ids(record).values() if key.startswith("m"))
        with pytest.raises(JudgementError, match="no statement"):
            rule(record, RulingKind.TERM_SPLIT, (met,), "", "because")
