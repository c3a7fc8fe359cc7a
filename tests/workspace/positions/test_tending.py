"""Crowded cells are worked out by a process apart, and nobody waits for them."""

import time
from pathlib import Path

import pytest

from detente.model import Overview
from detente.record import Reader, Record, cells, create
from detente.record.trial import trial
from detente.workspace.checking.judging import reject, undo
from detente.workspace.positions import refreshing
from detente.workspace.positions.glancing import awaited, matrix
from detente.workspace.positions.tending import Tender, bring_up, is_tended
from tests.workspace.dossiers import bring, ids, wire


def stale(record: Record) -> int:
    with record.reading() as reader:
        return len(cells.stale_places(reader.connection))


def counted(shown: Overview) -> int:
    return sum(stand.count for cell in shown.cells for stand in cell.stands)


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell is too large for a single change."""
    monkeypatch.setattr(refreshing, "AT_ONCE", 0)


@pytest.mark.usefixtures("crowded")
def test_who_asks_shows_what_was_before_until_it_is_worked_out(tmp_path: Path) -> None:
    name = str(tmp_path / "t.detente")
    with create(name, "Ana") as record:
        bring(record, wire())
        before = matrix(record)
        assert (stale(record), bool(before.cells)) == (0, True)
        tender = Tender(record, name)
        tender.start()
        try:
            reject(record, ids(record), "wrong")
            assert is_tended(record)
            assert matrix(record) == before or not awaited(record)
            end = time.monotonic() + 60
            while awaited(record) and time.monotonic() < end:
                time.sleep(0.1)
            assert counted(matrix(record)) == 0 < counted(before)
        finally:
            tender.stop()
        assert not is_tended(record)


@pytest.mark.usefixtures("crowded")
def test_where_nobody_tends_who_asks_works_it_out(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        bring(record, wire())
        assert stale(record) > 0
        bring_up(record)
        assert stale(record) == 0


@pytest.mark.usefixtures("crowded")
def test_what_changes_while_it_is_worked_out_is_stale_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        bring(record, wire())
        before = matrix(record)
        for item in ids(record):
            reject(record, [item], "wrong")
        worked_out, left = refreshing._worked_out, [1]

        def slowly(reader: Reader, place: cells.Place, day: int) -> refreshing._Made:
            made = worked_out(reader, place, day)
            while left:
                left.pop()
                for _ in ids(record):
                    undo(record)
            return made

        monkeypatch.setattr(refreshing, "_worked_out", slowly)
        assert refreshing.refresh(record) == 0
        assert stale(record) == len(before.cells)
        assert counted(matrix(record)) == counted(before)


def test_what_is_only_tried_is_worked_out_by_who_tries_it(tmp_path: Path) -> None:
    name = str(tmp_path / "t.detente")
    with create(name, "Ana") as record:
        bring(record, wire())
        before = matrix(record)
        tender = Tender(record, name)
        tender.start()
        try:
            with trial(record) as tried:
                assert not is_tended(tried.without(frozenset()))
                reject(tried, ids(tried), "wrong")
                assert counted(matrix(tried)) == 0
            assert matrix(record) == before
        finally:
            tender.stop()
