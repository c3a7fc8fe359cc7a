import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from detente.errors import DamagedDossier, DossierError, DossierFull
from detente.record import Record, open_record
from detente.record.backup import backup, copy_to
from detente.record.schema import stale, stretch
from detente.record.verify import verify
from tests.faults import small_disk
from tests.record.kept import NEWER, report
from tests.record.stores import STORES, dump, filled, store_name

WRITING = """
import sys
from detente.model import EventKind
from detente.record import Marked, open_record
with open_record(sys.argv[1], "writer") as record:
    print("begun", flush=True)
    for turn in range(10_000):
        with record.writing() as writer:
            said = Marked(fields=(("title", f"title {turn}"),))
            writer.append(EventKind.MARKED, said, 2)
"""


@pytest.mark.parametrize("target", STORES)
@pytest.mark.parametrize("source", STORES)
def test_a_copy_is_the_record_once_more(
    request: pytest.FixtureRequest, tmp_path: Path, source: str, target: str
) -> None:
    if source == target == "postgres":
        server = request.getfixturevalue("postgres_server")
        to = server.new_database()
    else:
        to = store_name(request, tmp_path / "copies", target)
    (tmp_path / "copies").mkdir()
    with filled(store_name(request, tmp_path, source)) as (record, _):
        backup(record, to)
        with open_record(to, "reader") as copy:
            assert verify(copy).sound
            assert verify(copy).head == verify(record).head
            if source == target:
                assert dump(copy, stale, stretch) == dump(record, stale, stretch)
            with record.reading() as one, copy.reading() as other:
                assert one.entries() == other.entries()
                assert one.documents(text=True) == other.documents(text=True)
                for held in one.documents():
                    sha256 = held.document.capture.sha256
                    assert one.original(sha256) == other.original(sha256) is not None
    left = {p.name for p in (tmp_path / "copies").iterdir()}
    assert left <= {"talks.detente"}


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    with filled(str(tmp_path / "a.detente")) as (record, _):
        for copy in (backup, copy_to):
            with pytest.raises(DossierError, match="exists already"):
                copy(record, str(there))
    assert there.read_text() == "mine"


def test_a_database_that_holds_a_dossier_is_never_written_over(
    tmp_path: Path, postgres_url: str
) -> None:
    with (
        filled(str(tmp_path / "a.detente")) as (record, _),
        filled(postgres_url) as (other, _),
    ):
        before = dump(other)
        with pytest.raises(DossierError, match="holds a dossier already"):
            backup(record, postgres_url)
        assert dump(other) == before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _):
        for copy in (backup, copy_to):
            with pytest.raises(DossierError, match="cannot be written"):
                copy(record, str(tmp_path / "nowhere" / "b.detente"))


def test_a_copy_is_made_while_another_program_writes(tmp_path: Path) -> None:
    name = str(tmp_path / "a.detente")
    with filled(name) as (record, _):
        command = [sys.executable, "-c", WRITING, name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            try:
                assert writer.stdout
                assert writer.stdout.readline() == "begun\n"
                counts = []
                for turn in range(3):
                    to = str(tmp_path / f"copy{turn}.detente")
                    (backup if turn % 2 == 0 else copy_to)(record, to)
                    with open_record(to, "reader") as copy:
                        found = verify(copy)
                    assert found.sound
                    counts.append(found.events)
                assert writer.poll() is None
            finally:
                writer.kill()
        assert counts == sorted(counts)
        assert counts[-1] > counts[0]


def test_a_damaged_file_gives_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.detente"
    with filled(str(path)):
        pass
    with sqlite3.connect(path) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'payload'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 64)
    with open_record(str(path), "reader") as record:
        for copy in (backup, copy_to):
            with pytest.raises(DamagedDossier):
                copy(record, str(tmp_path / "b.detente"))
    assert not (tmp_path / "b.detente").exists()


def test_a_full_disk_leaves_no_half_copy(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _), small_disk(100_000) as disk:
        if disk.limit is not None:
            pytest.skip("no disk can be mounted here")
        for copy in (backup, copy_to):
            with pytest.raises(DossierFull):
                copy(record, str(disk.folder / "b.detente"))
            assert list(disk.folder.iterdir()) == []


def test_a_document_without_its_original_is_copied_and_sound(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a.detente")) as (record, _):
        lone = _without_bytes(record)
        backup(record, str(tmp_path / "b.detente"))
        copy_to(record, str(tmp_path / "c.detente"))
        for name in ("b", "c"):
            with open_record(str(tmp_path / f"{name}.detente"), "reader") as copy:
                assert verify(copy).sound
                with copy.reading() as reader:
                    held = reader.document(lone)
                    assert reader.original(held.document.capture.sha256) is None


def _without_bytes(record: Record) -> int:
    from dataclasses import replace

    from detente.record import DocumentBrought

    doc = report(NEWER + " Once more.", "lone.txt")
    doc = replace(doc, capture=replace(doc.capture, data=b""))
    with record.writing() as writer:
        return writer.bring(DocumentBrought(document=doc))
