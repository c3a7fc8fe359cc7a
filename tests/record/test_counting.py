"""How much is on the record, and how much of it is checked."""

from pathlib import Path

from detente.record import create
from detente.record.counting import statements_checked, statements_counting, waiting_reports
from detente.workspace.checking.judging import accept
from tests.workspace.dossiers import bring, ids, wire


def test_statements_and_reports_are_counted(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        made = wire()
        bring(record, made)
        with record.reading() as reader:
            assert statements_counting(reader) == len(made.statements)
            assert (statements_checked(reader), waiting_reports(reader)) == (0, 1)


def test_what_is_accepted_waits_no_more(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        made = wire()
        bring(record, made)
        accept(record, ids(record))
        with record.reading() as reader:
            assert statements_checked(reader) == len(made.statements)
            assert waiting_reports(reader) == 0
