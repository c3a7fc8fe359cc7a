"""An export or import that is killed, or finds no room, leaves nothing half done."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from detente.record import create, open_record
from detente.views.exports.bag import check_bag, write_bag
from detente.views.exports.handover import handover_files
from detente.workspace.exchange import keeping
from detente.workspace.exchange.exporting import ExportOptions, exporting
from detente.workspace.exchange.importing import import_bag
from tests.faults import small_disk
from tests.workspace import labelled

EXPORT = """
import os, signal, sys
from pathlib import Path
from detente.record import open_record
from detente.views.exports.bag import write_bag
from detente.views.exports.handover import handover_files
from detente.workspace.exchange.exporting import ExportOptions, exporting

def dying(files):
    for number, each in enumerate(files):
        if number == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
        yield each

with open_record(sys.argv[1], "me") as record, exporting(record, ExportOptions()) as made:
    write_bag(Path(sys.argv[2]), dying(handover_files(made)), made.info)
"""
IMPORT = """
import os, signal, sys
from pathlib import Path
from detente.record import open_record
from detente.workspace.exchange import importing, merging

def dying(*told):
    whole(*told)
    os.kill(os.getpid(), signal.SIGKILL)

whole, importing.replay = importing.replay, dying
with open_record(sys.argv[1], "me") as record:
    importing.import_bag(record, Path(sys.argv[2]))
"""


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    with labelled.dossier(name):
        return name


def run(code: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-c", code, *arguments], check=False).returncode


def export(dossier: str, folder: Path) -> None:
    with open_record(dossier, "me") as record, exporting(record, ExportOptions()) as made:
        write_bag(folder, handover_files(made), made.info)


@pytest.mark.parametrize("files", ["0", "7", "20"])
def test_a_killed_export_leaves_no_bag_and_can_be_made_again(
    tmp_path: Path, dossier: str, files: str
) -> None:
    folder = tmp_path / "out"
    assert run(EXPORT, dossier, str(folder), files) == -signal.SIGKILL
    assert not folder.exists()
    export(dossier, folder)
    assert list(check_bag(folder)) == []


def test_a_killed_import_leaves_the_dossier_as_it_was(tmp_path: Path, dossier: str) -> None:
    folder, again = tmp_path / "out", str(tmp_path / "again.detente")
    export(dossier, folder)
    create(again, "me").close()
    assert run(IMPORT, again, str(folder)) == -signal.SIGKILL
    with open_record(again, "me") as record:
        with record.reading() as reader:
            assert len(reader.history()) == 1
            assert reader.documents() == []
        assert import_bag(record, folder).events == 15
        assert keeping.verify(record).sound


def test_an_export_to_a_full_disk_is_told_in_one_line(tmp_path: Path, dossier: str) -> None:
    with small_disk(16 * 1024) as disk:
        folder = disk.folder / "out"
        command = [sys.executable, "-m", "detente.views.cli", "export", str(folder), "-d", dossier]
        done = disk.run(command)
        assert done.returncode == 1
        assert done.stderr.startswith(f"detente: the export to {folder} failed: ")
        assert done.stderr.count("\n") == 1
        assert list(disk.folder.iterdir()) == []
