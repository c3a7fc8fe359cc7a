"""A dossier that is damaged, cut off, locked or full is told of in one clear line."""

import io
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from detente.errors import DossierError
from detente.record import Record, open_record
from detente.views.cli import main
from detente.workspace.exchange.keeping import verify
from detente.workspace.positions.refreshing import refresh
from tests.faults import (
    as_nobody,
    flip_byte,
    folder_of_nobody,
    hold_lock,
    small_disk,
    truncate,
)
from tests.postgres import PostgresServer
from tests.record.stores import dump, filled

DETENTE = (sys.executable, "-m", "detente.views.cli")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound dossier, in one file."""
    path = tmp_path_factory.mktemp("whole") / "talks.detente"
    with filled(str(path)) as (record, _):
        refresh(record)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


@pytest.fixture
def talks(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "talks.detente"))


def detente(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as a shell runs it, in this process."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["detente", *arguments])
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    return subprocess.CompletedProcess([], int(str(code)), out.getvalue(), err.getvalue())


def one_line(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """The command failed with one clear line that holds these words."""
    assert done.returncode == 1, done.stdout
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in lines[0]


def offsets(path: Path, seed: int, number: int) -> list[int]:
    return random.Random(seed).sample(range(path.stat().st_size), number)  # noqa: S311 - places


def told_of(path: Path) -> str | None:
    """What is told of a file, by opening it or by verifying it; None where nothing is."""
    try:
        record = open_record(str(path), "reader")
    except DossierError as error:
        return str(error)
    with record:
        found = verify(record)
    return "\n".join(fault.what for fault in found.faults) or None


def same(path: Path, before: dict[str, list[str]]) -> bool:
    with open_record(str(path), "reader") as record:
        return dump(record) == before


@pytest.mark.parametrize(("seed", "tries"), [(0, 50), pytest.param(1, 500, marks=pytest.mark.slow)])
def test_a_flipped_byte_is_found_or_was_of_no_use(
    whole: Path, tmp_path: Path, seed: int, tries: int
) -> None:
    with open_record(str(whole), "reader") as record:
        before = dump(record)
    found = 0
    for offset in offsets(whole, seed, tries):
        path = Path(shutil.copy(whole, tmp_path / f"{offset}.detente"))
        flip_byte(path, offset)
        if told_of(path):
            found += 1
        else:
            assert same(path, before), offset
        for each in tmp_path.iterdir():
            each.unlink()
    assert found > tries // 10


def test_a_flipped_byte_of_a_payload_names_its_event(whole: Path, tmp_path: Path) -> None:
    for number, kind, body in payloads(whole):
        path = Path(shutil.copy(whole, tmp_path / f"{number}.detente"))
        start = path.read_bytes().index(body[:40])
        flip_byte(path, start + min(len(body), 60) // 2)
        assert f"event {number} ({kind}): its payload is not what was written" in str(told_of(path))


def payloads(path: Path) -> Iterator[tuple[int, str, bytes]]:
    connection = sqlite3.connect(path)
    query = "SELECT number, kind, body FROM event JOIN payload USING (number)"
    yield from connection.execute(query).fetchall()
    connection.close()


def test_a_flipped_byte_of_an_event_names_it(whole: Path, tmp_path: Path) -> None:
    data = whole.read_bytes()
    connection = sqlite3.connect(whole)
    rows = connection.execute("SELECT number, digest FROM event").fetchall()
    connection.close()
    for number, digest in rows:
        path = Path(shutil.copy(whole, tmp_path / f"{number}.detente"))
        place = data.index(digest.encode()) + 5
        with path.open("r+b") as file:
            file.seek(place)
            file.write(b"0" if data[place : place + 1] != b"0" else b"1")
        assert f"event {number} (" in str(told_of(path))


def test_a_flipped_byte_of_an_original_is_found(whole: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(whole)
    blobs = connection.execute("SELECT sha256, data FROM blob").fetchall()
    connection.close()
    assert blobs
    for sha256, data in blobs:
        path = Path(shutil.copy(whole, tmp_path / f"{sha256}.detente"))
        flip_byte(path, path.read_bytes().index(data) + len(data) // 2)
        assert f"original {sha256[:16]}" in str(told_of(path))


def test_verify_tells_a_line_a_fault_and_fails(talks: Path) -> None:
    body = next(body for number, _, body in payloads(talks) if number == 7)
    flip_byte(talks, talks.read_bytes().index(body) + len(body) // 2)
    done = detente("verify", "-d", str(talks))
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.startswith("event 7 (reading): its payload is not what was written")


@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.99])
def test_a_file_that_is_cut_off_is_told(talks: Path, part: float) -> None:
    truncate(talks, int(talks.stat().st_size * part))
    for command in ("verify", "statements", "rebuild"):
        one_line(detente(command, "-d", str(talks)), "is cut off", "backup")


def test_a_file_of_another_program_is_told(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("no dossier\n" * 20)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()
    for path in (text, other):
        for command in ("verify", "statements", "migrate"):
            one_line(detente(command, "-d", str(path)), "no dossier of Detente", "detente new")


def test_a_file_of_a_later_version_is_told(talks: Path) -> None:
    with sqlite3.connect(talks) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    connection.close()
    for command in ("verify", "statements", "migrate"):
        one_line(detente(command, "-d", str(talks)), "later version", "upgrade")


def test_a_file_that_one_may_only_read_is_asked_and_not_written(whole: Path) -> None:
    with folder_of_nobody() as folder:
        talks = Path(shutil.copy(whole, folder / "talks.detente"))
        talks.chmod(0o444)
        folder.chmod(0o555)
        start = ["-m", "detente.views.cli"]
        asked = as_nobody([*start, "statements", "-d", str(talks)])
        assert (asked.returncode, asked.stderr) == (0, "")
        found = as_nobody([*start, "verify", "-d", str(talks)])
        assert found.returncode == 0, found.stderr
        assert "nothing is wrong" in found.stdout
        for command in (["rebuild"], ["purge", "2", "--yes", "--why", "x"]):
            done = as_nobody([*start, *command, "-d", str(talks), "--as", "me"])
            one_line(done, "cannot be written", "detente backup")
        assert talks.read_bytes() == whole.read_bytes()
        folder.chmod(0o755)


def test_a_locked_file_is_told(talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.record.engine.WAIT_SECONDS", 1)
    with hold_lock(talks):
        for command in (["rebuild"], ["purge", "2", "--yes", "--why", "x"]):
            one_line(detente(*command, "-d", str(talks)), "another program", "wait")
        assert detente("statements", "-d", str(talks)).returncode == 0
    assert detente("rebuild", "-d", str(talks)).returncode == 0


def test_a_full_disk_is_told_and_nothing_is_lost(whole: Path) -> None:
    with open_record(str(whole), "reader") as record:
        before = dump(record)
    with small_disk(whole.stat().st_size + 60_000) as disk:
        talks = Path(shutil.copy(whole, disk.folder / "talks.detente"))
        for command in (["rebuild"], ["backup", str(disk.folder / "b.detente")]):
            one_line(disk.run([*DETENTE, *command, "-d", str(talks)]), "disk", "room")
        assert not (disk.folder / "b.detente").exists()
        elsewhere = shutil.copytree(disk.folder, whole.parent / "rescued", dirs_exist_ok=True)
    with open_record(str(elsewhere / "talks.detente"), "reader") as record:
        assert verify(record).sound
        assert dump(record) == before


@pytest.fixture
def served(postgres_url: str) -> Iterator[tuple[Record, str]]:
    with filled(postgres_url) as (record, _):
        refresh(record)
        yield record, postgres_url


def test_a_server_that_was_stopped_is_told_and_asked_again(
    served: tuple[Record, str], postgres_server: PostgresServer
) -> None:
    _, url = served
    postgres_server.stop()
    for command in ("verify", "statements", "rebuild", "migrate"):
        one_line(detente(command, "-d", url), "does not answer", "start the server")
    postgres_server.start()
    assert detente("verify", "-d", url).returncode == 0


def test_a_connection_that_is_cut_while_verifying_is_told(
    served: tuple[Record, str], postgres_server: PostgresServer
) -> None:
    record, _ = served

    def cut(done: int, _of: int) -> None:
        if done:
            postgres_server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'detente'"
            )

    with pytest.raises(DossierError, match="does not answer"):
        verify(record, progress=cut)
    assert verify(record).sound


def test_a_server_that_holds_no_dossier_is_told(postgres_url: str) -> None:
    for command in ("verify", "statements", "migrate"):
        one_line(detente(command, "-d", postgres_url), "holds no dossier", "detente new")


def test_a_server_on_which_one_may_only_read_is_verified_and_not_written(
    served: tuple[Record, str], postgres_server: PostgresServer
) -> None:
    _, url = served
    database = url.rpartition("/")[2]
    postgres_server.execute(f'ALTER DATABASE "{database}" SET default_transaction_read_only = on')
    assert detente("verify", "-d", url).returncode == 0
    one_line(detente("rebuild", "-d", url), "cannot be written")
