"""A dossier written by any version opens in this one."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from detente.model import EventKind
from detente.record import open_record
from detente.record.layout import FORMAT
from detente.workspace.dossier import open_dossier
from detente.workspace.exchange.keeping import migrate
from tests.functional.make_dossier import FOLDER, make
from tests.record.stores import dump

KEPT = sorted(FOLDER.glob("v*.detente"))
LATE = {EventKind.NOTED, EventKind.SEEN}
SINCE = {"v1": {EventKind.FLAGGED, EventKind.RULED, *LATE}, "v2": LATE}
"""The kinds of event that came after a format."""
HEADS = {
    "v1": "76b731ebac77aec319e154499740019a",
    "v2": "ee3f9971717311f2512603630e961e7c",
    "v3": "f074f1e2aaa45f1d9b990f77326bb75f",
}


def test_there_is_a_dossier_of_every_format() -> None:
    assert [path.stem for path in KEPT] == [f"v{n}" for n in range(1, FORMAT + 1)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_old_dossier_is_opened_verified_and_asked(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "talks.detente"))
    assert migrate(path).changed == (kept.stem != f"v{FORMAT}")
    with open_dossier(path, "reader") as talks:
        found = talks.verify(expect=HEADS[kept.stem])
        assert [fault.what for fault in found.faults] == []
        assert (found.documents, found.items) == (7, 13)
        shown = talks.positions(date(2025, 3, 20))
        assert {"Russia", "Ukraine"} <= {cell.party for cell in shown.cells}
        entries = talks.statements()
        assert {entry.status.value for entry in entries} == {
            "accepted", "added", "edited", "suggested",
        }  # fmt: skip
        (added,) = [entry for entry in entries if entry.status.value == "added"]
        assert talks.show(added.id).entry.item.span.exact == "Envoys met"
        assert [hit.number for hit in talks.search("zyzzyva")] == [12]
        assert talks.search("withdrawn") == ()
        history = talks.record
        with history.reading() as reader:
            kinds = {told.event.kind for told in reader.history()}
        assert kinds == set(EventKind) - SINCE.get(kept.stem, set())
        talks.accept([entries[0].id], why="still true")
        assert talks.verify().sound


def test_working_out_an_old_dossier_anew_changes_nothing(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT[-1], tmp_path / "talks.detente"))
    with open_dossier(path, "reader") as talks:
        before = dump(talks.record)
        talks.rebuild()
        assert dump(talks.record) == before


def test_the_maker_makes_the_same_every_time(tmp_path: Path) -> None:
    dumps = []
    for name in ("one", "two"):
        make(tmp_path / name)
        with open_record(str(tmp_path / name), "reader") as record:
            dumps.append(dump(record))
    assert dumps[0] == dumps[1]
