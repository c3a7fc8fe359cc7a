from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from detente.model import Certainty, Statement
from detente.record import Wanted
from detente.record.store import now
from detente.workspace.checking.judging import accept
from detente.workspace.positions import asking, tending
from detente.workspace.positions.glancing import (
    Until,
    cell,
    checked,
    days,
    glimpses,
    glimpses_of,
    matrix,
    sides,
    unnamed,
    words,
)
from detente.workspace.positions.refreshing import refresh
from tests.workspace.dossiers import bring
from tests.workspace.moves import bargain, later

CONTESTED = "Norway", "ceasefire"


def test_glimpses_tell_each_day_what_the_record_tells() -> None:
    with bargain() as record:
        told = glimpses(record, now())
        assert told.days() == days(record)
        for day in (None, *days(record)):
            shown = told.at(day)
            assert shown.cells == asking.positions(record, day, None).cells
            assert shown.at == day


def test_what_was_recorded_later_is_not_seen() -> None:
    with bargain() as record:
        before = glimpses(record, datetime(1990, 1, 1, tzinfo=UTC))
        assert before.days() == ()
        assert before.at(None).cells == ()


def test_a_party_has_its_own_cells_by_either_clock() -> None:
    with bargain() as record:
        own = glimpses_of(record, "Norway")
        assert {place[0] for place in own.cells} == {"Norway"}
        known = glimpses_of(record, "Norway", now())
        assert {k: list(v) for k, v in known.cells.items()} == {
            k: list(v) for k, v in own.cells.items()
        }


def test_a_replay_is_made_once_until_something_is_recorded(tmp_path: Path) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record:
        time = now()
        first = glimpses(record, time)
        assert glimpses(record, time) is first
        bring(record, later())
        assert glimpses(record, now()).days() == days(record) != first.days()


def test_what_is_in_memory_is_asked_anew() -> None:
    with bargain() as record:
        time = now()
        assert glimpses(record, time) is not glimpses(record, time)


def test_a_matrix_is_that_of_the_day_and_kept(tmp_path: Path) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record:
        for day in (None, *days(record)):
            shown = matrix(record, day)
            assert shown == asking.positions(record, day, None)
            assert matrix(record, day) is shown
        bring(record, later())
        assert matrix(record) == asking.positions(record, None, None)


def test_what_a_person_has_checked_is_told_of_the_cells_in_sight(tmp_path: Path) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record:
        newest = matrix(record).cells[0].stands[0].newest
        accept(record, [newest])
        assert matrix(record) != asking.positions(record, None, None)
        assert checked(record, matrix(record).cells) == asking.positions(record, None, None).cells


def test_where_cells_are_tended_only_a_change_of_theirs_makes_answers_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "talks.detente")
    with bargain(path) as record:
        first = matrix(record)
        monkeypatch.setattr(tending, "_TENDED", {record.engine})
        kept = matrix(record), days(record), sides(record, [CONTESTED], Until())
        assert kept[0] == first
        accept(record, [first.cells[0].stands[0].newest])
        again = matrix(record), days(record), sides(record, [CONTESTED], Until())
        assert all(one is other for one, other in zip(kept, again, strict=True))
        bring(record, later())
        refresh(record)
        told = asking.positions(record, None, None)
        assert replace(matrix(record), cells=checked(record, matrix(record).cells)) == told
        assert days(record) != kept[1]


def test_statements_of_unnamed_sources_are_told_apart() -> None:
    with bargain() as record:
        told = [e.item for e in asking.statements(record, Wanted())]
        chains = {s.id: s.chain for s in told if isinstance(s, Statement) and s.chain}
        found = unnamed(record, [s.id for s in told])
        assert found == {key for key, chain in chains.items() if not chain[-1].named}


def test_a_cell_is_that_of_the_matrix() -> None:
    with bargain() as record:
        for day in (None, *days(record)):
            shown = asking.positions(record, day, None)
            for one in shown.cells:
                assert cell(record, one.party, one.issue, Until(day)) == one
                assert cell(record, one.party, one.issue, Until(day, now())) == one
        assert cell(record, "Norway", "sanctions", Until()).stands == ()


def test_words_of_a_cell_come_the_newest_first_and_in_parts() -> None:
    with bargain() as record:
        told = words(record, "Norway", "economy", Until(), slice(0, 10))
        said = [e.item.said_on for e in told if isinstance(e.item, Statement)]
        assert [m.day.day for m in said if m] == [12, 9, 1]
        assert words(record, "Norway", "economy", Until(), slice(1, 2)) == told[1:2]
        assert words(record, "Norway", "economy", Until(date(2025, 3, 9)), slice(0, 9)) == told[1:]
        before = Until(known=datetime(1990, 1, 1, tzinfo=UTC))
        assert words(record, "Norway", "economy", before, slice(0, 9)) == ()


def test_a_contested_cell_has_its_two_sides() -> None:
    with bargain() as record:
        other = "Italy", "economy"
        found = sides(record, [CONTESTED, other], Until())
        assert {s.certainty for s in found[CONTESTED]} == {Certainty.CERTAIN, Certainty.NEGATED}
        assert len(found[other]) < 2
        assert sides(record, [], Until()) == {}
