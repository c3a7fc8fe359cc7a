"""Each fault that later tests rely on really happens."""

import os
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests import faults
from tests.users import lesser_user

FILL = "import sys; open(sys.argv[1], 'wb', buffering=0).write(b'x' * int(sys.argv[2]))"
# Writes a number as soon as the row is on the disk, as a bulk add reports what it kept.
COUNT = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("CREATE TABLE IF NOT EXISTS kept (number)")
for number in range(100_000):
    connection.execute("INSERT INTO kept VALUES (?)", (number,))
    connection.commit()
    print(number)
"""


def test_nobody_may_not_write_what_is_read_only() -> None:
    with faults.folder_of_nobody() as folder:
        path = folder / "own.txt"
        path.write_text("kept")
        path.chmod(0o444)
        read = faults.as_nobody(["-c", f"print(open({str(path)!r}).read())"])
        assert (read.returncode, read.stdout) == (0, "kept\n"), read.stderr
        written = faults.as_nobody(["-c", f"open({str(path)!r}, 'w')"])
        assert written.returncode == 1
        assert "PermissionError" in written.stderr
        assert path.read_text() == "kept"


def test_nobody_may_not_read_what_is_closed() -> None:
    with faults.folder_of_nobody() as folder:
        path = folder / "closed.txt"
        path.write_text("kept")
        path.chmod(0)
        assert "PermissionError" in faults.as_nobody(["-c", f"open({str(path)!r})"]).stderr


def test_nobody_writes_a_folder_that_is_its_own() -> None:
    with faults.folder_of_nobody() as folder:
        done = faults.as_nobody(["-c", f"import os; open({str(folder / 'new')!r}, 'w')"])
        assert done.returncode == 0, done.stderr
        owner = lesser_user("nobody").user
        assert (folder / "new").stat().st_uid == (os.getuid() if owner is None else owner)
    assert not folder.exists()


def test_nobody_runs_the_command() -> None:
    done = faults.as_nobody(["-m", "detente.views.cli", "--help"], COLUMNS="100")
    assert done.returncode == 0, done.stderr
    assert "brief" in done.stdout


def test_a_small_disk_fills_up() -> None:
    with faults.small_disk(200_000) as disk:
        path = disk.folder / "file"
        fits = disk.run([sys.executable, "-c", FILL, str(path), "50000"])
        assert fits.returncode == 0, fits.stderr
        for _ in range(2):  # what was not written in whole is missed at the next write
            full = disk.run(
                [sys.executable, "-c", FILL.replace("'wb'", "'ab'"), str(path), "900000"]
            )
        assert "OSError" in full.stderr
        assert path.stat().st_size <= 210_000
    assert not disk.folder.exists()


def test_where_no_disk_can_be_mounted_a_limit_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.faults.shutil.which", lambda name: None)
    with faults.small_disk(100_000) as disk:
        assert disk.limit == 100_000
        path = disk.folder / "file"
        fits = disk.run([sys.executable, "-c", FILL, str(path), "100000"])
        assert fits.returncode == 0, fits.stderr
        full = disk.run([sys.executable, "-c", FILL.replace("'wb'", "'ab'"), str(path), "1"])
        assert "File too large" in full.stderr
        assert path.stat().st_size == 100_000


def test_sqlite_finds_the_disk_full() -> None:
    code = COUNT.replace("(number,)", "(b'x' * 20_000,)")
    with faults.small_disk(400_000) as disk:
        done = disk.run([sys.executable, "-c", code, str(disk.folder / "file.db")])
        assert done.stdout
        assert "full" in done.stderr or "disk I/O error" in done.stderr


def test_a_command_is_killed_in_the_middle(tmp_path: Path) -> None:
    command = [sys.executable, "-c", COUNT, str(tmp_path / "file.db")]
    killed = faults.killed_at_random(command, seed=1, longest=0.6, from_first_output=True)
    assert not killed.finished
    told = killed.stdout.split("\n")[:-1]
    with closing(sqlite3.connect(tmp_path / "file.db")) as connection:
        (kept,) = connection.execute("SELECT count(*) FROM kept").fetchone()
    assert 0 < len(told) <= kept <= len(told) + 1


def test_the_seed_gives_the_moment() -> None:
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    moments = [faults.killed_at_random(command, seed, longest=0.05) for seed in (1, 1, 2)]
    assert moments[0] == moments[1] != moments[2]
    assert not any(moment.finished for moment in moments)


def test_what_ends_by_itself_is_told_apart() -> None:
    ended = faults.killed_at_random([sys.executable, "-c", "print('done')"], 1, longest=500)
    assert ended.finished
    assert ended.stdout == "done\n"


def test_children_are_killed_too(tmp_path: Path) -> None:
    touching = f"while :; do date >> {tmp_path}/alive; echo; sleep 0.01; done"
    faults.killed_at_random(["sh", "-c", f"({touching}) & wait"], 3, 0.3, from_first_output=True)
    size = (tmp_path / "alive").stat().st_size
    time.sleep(0.2)
    assert (tmp_path / "alive").stat().st_size == size > 0


@pytest.mark.parametrize("offset", [2, -1])
def test_one_byte_is_flipped(tmp_path: Path, offset: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    faults.flip_byte(path, offset)
    assert path.read_bytes() == b"ab\x9c"
    faults.flip_byte(path, offset)
    assert path.read_bytes() == b"abc"


def test_a_file_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    faults.truncate(path, 2)
    assert path.read_bytes() == b"ab"
    with pytest.raises(ValueError, match="no more than 2 bytes"):
        faults.truncate(path, 2)


def test_a_held_lock_keeps_others_out(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    with closing(sqlite3.connect(path, timeout=0.05)) as connection:
        with faults.hold_lock(path), pytest.raises(sqlite3.OperationalError, match="locked"):
            connection.execute("CREATE TABLE kept (number)")
        connection.execute("CREATE TABLE kept (number)")


def test_what_cannot_be_locked_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="could not be locked"), faults.hold_lock(tmp_path):
        pass
