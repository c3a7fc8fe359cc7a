"""A disk that is full: one line, nothing half-written, and the run goes on once there is room."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.record import create
from tests.faults import SmallDisk, small_disk
from tests.functional.running import COMMAND, annotated, content, detente, line_of, sound, told

pytestmark = pytest.mark.slow
REPORTS = 30
GIVEN = ("--json", "--outlet", "Wire", "--date", "2025-03-13")
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return annotated(tmp_path_factory.mktemp("full") / "reports", REPORTS, words=6000)


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with small_disk(3_000_000) as made:
        yield made


def _adding(dossier: Path, reports: Path) -> list[str]:
    return ["add", str(reports), "-d", str(dossier), "--annotations", str(reports), *GIVEN]


def _make_room(disk: SmallDisk) -> None:
    if disk.limit is None:
        room = ["mount", "-o", "remount,size=100m", str(disk.folder)]
        subprocess.run(room, check=True)


def test_adding_until_the_disk_is_full_and_then_on(
    disk: SmallDisk, reports: Path, tmp_path: Path
) -> None:
    dossier = disk.folder / "talks"
    create(str(dossier), "tester").close()
    stopped = disk.run([*COMMAND, *_adding(dossier, reports)])
    assert stopped.returncode == 1
    (line,) = stopped.stderr.splitlines()
    assert line.startswith(f"detente: {dossier} cannot grow: the disk is full")
    assert "free some room and run this again; what was reported as kept is kept" in line
    kept = {each["document"] for each in told(stopped.stdout, "kept")}
    assert 0 < len(kept) < REPORTS
    assert detente("positions", "-d", str(dossier)).returncode == 0
    with sound(str(dossier)) as record, record.reading() as reader:
        assert {h.document.id for h in reader.documents()} == kept

    _make_room(disk)
    with sound(str(dossier)):
        pass
    done = detente(*_adding(dossier, reports))
    assert done.returncode == 0
    assert {each["document"] for each in told(done.stdout, "known")} == kept
    assert len(told(done.stdout, "kept")) == REPORTS - len(kept)
    plain = tmp_path / "plain"
    create(str(plain), "tester").close()
    assert detente(*_adding(plain, reports)).returncode == 0
    with sound(str(dossier)) as record, sound(str(plain)) as other:
        assert content(record) == content(other)


def test_no_dossier_is_begun_on_a_full_disk(disk: SmallDisk) -> None:
    filling = disk.folder / "filling"
    if disk.limit is None:
        with filling.open("wb", buffering=0) as file, pytest.raises(OSError):
            while True:
                file.write(bytes(4096))
    small = disk._replace(limit=disk.limit and 8192)
    done = small.run([*COMMAND, "new", str(disk.folder / "talks")])
    assert done.returncode == 1
    assert "free some room" in line_of(done)
    assert set(disk.folder.iterdir()) <= {filling}


@pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", [["--version"], ["statements"], ["statements", "--json"]])
def test_an_output_that_cannot_be_written_is_one_line(tmp_path: Path, command: list[str]) -> None:
    dossier = tmp_path / "talks"
    create(str(dossier), "tester").close()
    given = ["-d", str(dossier)] if command[0] == "statements" else []
    with FULL.open("w") as full:
        done = subprocess.run(
            [*COMMAND, *command, *given], stdout=full, stderr=subprocess.PIPE, text=True,
            check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.endswith("cannot be written: No space left on device; "
                                "send it to another place\n")  # fmt: skip
    assert len(done.stderr.splitlines()) == 1
