"""What the bar counts, counted anew only when it changed."""

import time
from itertools import chain, repeat
from pathlib import Path

import pytest

from detente.record import create
from detente.workspace.access import tally
from detente.workspace.access.tally import Tallies, Tally
from detente.workspace.checking.judging import accept
from tests.workspace.dossiers import bring, ids, wire


def test_a_change_is_counted(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        made, tallies = wire(), Tallies(clock=lambda: 0.0)
        number = len(made.statements)
        assert tallies.of(record) == Tally()
        bring(record, made)
        assert tallies.of(record) == Tally(number, 0, 1)
        accept(record, ids(record))
        assert tallies.of(record) == Tally(number, number, 0)


def test_nothing_is_counted_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def count(_reader: object) -> int:
        asked.append(1)
        return 7

    monkeypatch.setattr(tally, "QUESTIONS", (count,))
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        tallies = Tallies()
        assert tallies._one(record, "", count) == tallies._one(record, "", count) == 7
        assert tallies._one(record, "TLP:GREEN", count) == 7
    assert len(asked) == 2


def test_nobody_waits_for_a_long_count(tmp_path: Path) -> None:
    now = [0.0]
    values = chain((1,), repeat(2))

    def count(_reader: object) -> int:
        now[0] += 10
        return next(values)

    with create(str(tmp_path / "t.detente"), "Ana") as record:
        tallies = Tallies(clock=lambda: now[0])
        assert tallies._one(record, "", count) == 1
        bring(record, wire())
        assert tallies._one(record, "", count) == 1, "it took long, and not long ago"
        now[0] += 10_000
        assert tallies._one(record, "", count) == 1, "it is counted meanwhile"
        for _ in range(100):
            if tallies._one(record, "", count) == 2:
                return
            time.sleep(0.02)
    pytest.fail("it was never counted anew")
