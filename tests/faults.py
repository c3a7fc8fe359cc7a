"""What goes wrong in earnest: rights, full disks, kills, rot and locks, brought about."""

import atexit
import os
import random
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.users import lesser_user

LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
connection.rollback()
"""
LIMITED = """
import os, resource, sys
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
os.execvp(sys.argv[2], sys.argv[2:])
"""


class Killed(NamedTuple):
    """A command that was killed, or that ended before it came to that."""

    stdout: str
    """what it had written out; the last line may be cut off"""
    finished: bool
    """whether it ended by itself before the moment came"""
    after: float
    """the moment, in seconds"""


class SmallDisk(NamedTuple):
    """A folder with little room."""

    folder: Path
    limit: int | None
    """None on a disk of its own; else the bytes that a file of `run` may have"""

    def run(self, command: Sequence[str], timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run a command that has no more than this room."""
        limited = [sys.executable, "-c", LIMITED, str(self.limit)] if self.limit else []
        return subprocess.run(
            [*limited, *command], capture_output=True, text=True, timeout=timeout, check=False
        )


def as_nobody(
    arguments: Sequence[str], timeout: float = 120, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments as a user whom file permissions bind.

    That is nobody where we are root, and ourselves where we are not. Nothing of
    our environment is passed on. Skips where nobody cannot read Detente.
    """
    python, told = _python_of_nobody()
    return _run_as_nobody([python, *arguments], told | environment, timeout)


@contextmanager
def folder_of_nobody() -> Iterator[Path]:
    """A folder that the user of `as_nobody` owns; those of pytest are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="detente-nobody-"))
    try:
        lesser_user("nobody").give(folder)
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def small_disk(size: int) -> Iterator[SmallDisk]:
    """A disk of so many bytes; where none can be mounted, a limit on files instead."""
    folder = Path(tempfile.mkdtemp(prefix="detente-disk-"))
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs", str(folder)]
    mounted = bool(shutil.which("mount")) and os.getuid() == 0
    mounted = mounted and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield SmallDisk(folder, None if mounted else size)
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
        shutil.rmtree(folder)


def killed_at_random(
    command: Sequence[str], seed: int, longest: float, *, from_first_output: bool = False
) -> Killed:
    """Kill a command and all its children within so many seconds.

    The clock starts with the command, or with the first that it writes out.
    """
    after = random.Random(seed).uniform(0, longest)  # noqa: S311 - a moment, not a secret
    with tempfile.TemporaryFile("w+b") as output:
        process = subprocess.Popen(
            command, stdout=output, start_new_session=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        try:
            while from_first_output and not _size(output.fileno()) and process.poll() is None:
                time.sleep(0.002)
            process.wait(timeout=after)
        except subprocess.TimeoutExpired:
            finished = False
        else:
            finished = True
        finally:
            with suppress(ProcessLookupError):  # it and its children may have ended
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        output.seek(0)
        return Killed(output.read().decode(errors="replace"), finished, after)


def flip_byte(path: Path, offset: int) -> None:
    """Turn every bit of one byte; a negative offset counts from the end."""
    with path.open("r+b") as file:
        file.seek(offset, os.SEEK_END if offset < 0 else os.SEEK_SET)
        (byte,) = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 0xFF]))


def truncate(path: Path, size: int) -> None:
    """Cut a file off after so many bytes; it must have had more."""
    if path.stat().st_size <= size:
        raise ValueError(f"{path.name} has no more than {size} bytes")
    os.truncate(path, size)


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Another process holds BEGIN EXCLUSIVE on an SQLite file (in WAL, readers still read)."""
    holder = [sys.executable, "-c", LOCKING, str(path)]
    with subprocess.Popen(holder, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            if not process.stdout or process.stdout.readline() != b"held\n":
                raise RuntimeError(f"{path.name} could not be locked")
            yield
        finally:
            process.communicate()


def _size(descriptor: int) -> int:
    return os.fstat(descriptor).st_size  # a seek would move where the command writes


def _run_as_nobody(
    command: Sequence[str], environment: dict[str, str], timeout: float
) -> subprocess.CompletedProcess[str]:
    user = lesser_user("nobody")
    return subprocess.run(
        command, capture_output=True, text=True, timeout=timeout, check=False, cwd="/",
        env=environment, user=user.user, group=user.group, extra_groups=user.groups,
    )  # fmt: skip


@cache
def _python_of_nobody() -> tuple[str, dict[str, str]]:
    """A Python that nobody may run, and its environment: ours, or its double."""
    told = {"PATH": os.defpath, "HOME": "/", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    python = sys.executable
    try:
        _run_as_nobody([python, "-c", ""], told, 30)
    except PermissionError:
        prefix = _double()
        python = str(prefix / "bin" / "python3")
        told["LD_LIBRARY_PATH"] = str(prefix / "lib")
    done = _run_as_nobody([python, "-c", "import detente"], told, 30)
    if done.returncode:
        pytest.skip(f"the user nobody cannot import detente: {done.stderr}")
    return python, told


def _double() -> Path:
    """Our Python once more at a place that all may enter, with our packages."""
    prefix = Path(tempfile.mkdtemp(prefix="detente-python-"))
    atexit.register(shutil.rmtree, prefix)
    prefix.chmod(0o755)
    (prefix / "bin").mkdir()
    _link(os.path.realpath(sys.executable), str(prefix / "bin" / "python3"))
    library = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(
        library, prefix / "lib" / library.name, symlinks=True, copy_function=_link,
        ignore=shutil.ignore_patterns("site-packages", "test", "config-*"),
    )  # fmt: skip
    for shared in Path(sysconfig.get_config_var("LIBDIR")).glob("libpython*.so*"):
        _link(str(shared.resolve()), str(prefix / "lib" / shared.name))
    packages = Path(sysconfig.get_path("purelib"))
    (prefix / "lib" / library.name / "site-packages").symlink_to(packages)
    return prefix


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # on another file system
        shutil.copy2(source, target)
